//! What systemd is told (`sd_notify`), where it is the one that started the service.

use sd_notify::NotifyState;
use tracing::debug;

/// Requests are answered from now on.
pub(crate) fn ready() {
    tell(NotifyState::Ready);
}

/// No new ones are taken any more.
pub(crate) fn stopping() {
    tell(NotifyState::Stopping);
}

fn tell(state: NotifyState<'_>) {
    // Without the variable that systemd sets, nobody is told.
    if let Err(error) = sd_notify::notify(&[state]) {
        debug!(%error, "cannot tell the supervisor");
    }
}

//! What stands between the network and the API: from where a request comes, how large and how
//! slow it may be, how many there may be at once, and how fast credentials may be guessed.

pub(crate) mod limits;
pub(crate) mod origin;
mod throttle;
mod tls;

pub use limits::Limits;
pub use origin::{Peer, TrustedProxies};
pub(crate) use throttle::Throttle;
pub use tls::{Tls, TlsError};

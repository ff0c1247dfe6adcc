//! How fast credentials may be guessed.
//!
//! A source that shows too many credentials that are not valid is slowed: each further one is
//! answered late, and with 429. A valid credential is let in at once from wherever it comes, so
//! that nobody locks out his neighbours behind the same address.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use tokio::sync::Semaphore;

/// How many credentials that are not valid a source may show at once.
const BURST: u32 = 30;

/// In what time it may show one more.
const PERIOD: Duration = Duration::from_secs(2);

/// By how much the answer to one too many is late.
const DELAY: Duration = Duration::from_secs(1);

/// The most answers that are late at once: waiting must not take the place of work.
const LATE: usize = 64;

/// How many sources are remembered before those that have recovered are forgotten.
const SOURCES: usize = 10_000;

/// Counts what is not valid, by source.
pub(crate) struct Throttle {
    failures: DefaultKeyedRateLimiter<IpAddr>,
    late: Semaphore,
}

impl Default for Throttle {
    fn default() -> Self {
        let burst = NonZeroU32::new(BURST).unwrap_or(NonZeroU32::MIN);
        let quota = Quota::with_period(PERIOD)
            .unwrap_or(Quota::per_second(NonZeroU32::MIN))
            .allow_burst(burst);
        Self {
            failures: RateLimiter::keyed(quota),
            late: Semaphore::new(LATE),
        }
    }
}

impl Throttle {
    /// Notes a credential that is not valid. If it is one too many, waits, and says after what
    /// time the source may show the next.
    pub(crate) async fn failed(&self, source: Option<IpAddr>) -> Option<Duration> {
        let source = network(source?);
        let Err(refused) = self.failures.check_key(&source) else {
            if self.failures.len() > SOURCES {
                self.failures.retain_recent();
            }
            return None;
        };
        let wait = refused.wait_time_from(DefaultClock::default().now());
        if let Ok(_waiting) = self.late.try_acquire() {
            tokio::time::sleep(DELAY).await;
        }
        Some(Duration::from_secs(wait.as_secs() + 1))
    }
}

/// Whoever has one address of IPv6 has a network of them (RFC 6177).
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_source_that_guesses_is_slowed_and_others_are_not() {
        let throttle = Throttle::default();
        let source = |text: &str| Some(text.parse().unwrap());
        for _ in 0..BURST {
            assert_eq!(throttle.failed(source("2001:db8::1")).await, None);
        }
        let begun = tokio::time::Instant::now();
        let wait = throttle.failed(source("2001:db8::2")).await.unwrap();
        assert!((1..=3).contains(&wait.as_secs()), "{wait:?}");
        assert_eq!(begun.elapsed(), DELAY);
        assert_eq!(throttle.failed(source("2001:db8:0:1::1")).await, None);
        assert_eq!(throttle.failed(source("192.0.2.1")).await, None);
        assert_eq!(throttle.failed(None).await, None);
    }
}

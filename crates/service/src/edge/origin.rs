//! From where a request comes, and what it is called in logs.

use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use ipnet::IpNet;

use crate::domain::{Origin, new_id};

/// What a request is called, by its sender or by this service.
pub(crate) static REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// By whom a request was forwarded; the last is who a proxy took it from.
static FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The longest name of a request that a sender may give it.
const LONGEST_ID: usize = 128;

/// The other end of a connection; a request has it among its extensions.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub SocketAddr);

/// The networks whose machines are believed when they say whom a request comes from.
#[derive(Debug, Clone, Default)]
pub struct TrustedProxies(Vec<IpNet>);

impl FromStr for TrustedProxies {
    type Err = UnreadableNetwork;

    fn from_str(text: &str) -> Result<Self, UnreadableNetwork> {
        let networks = text
            .split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty());
        let networks = networks.map(|part| {
            let network = part.parse::<IpNet>();
            let address = || part.parse::<IpAddr>().map(IpNet::from);
            network
                .or_else(|_| address())
                .map_err(|_| UnreadableNetwork(part.to_owned()))
        });
        networks.collect::<Result<_, _>>().map(Self)
    }
}

/// A text is no network.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is neither an address nor a network; an example is 10.0.0.0/8, 192.0.2.7")]
pub struct UnreadableNetwork(String);

impl TrustedProxies {
    fn has(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }

    /// The client: the peer, or where that is a proxy, whom it names; and so on, from the nearest
    /// to the farthest. What a client itself wrote into the header is not believed.
    fn client(&self, peer: IpAddr, forwarded: &[&str]) -> IpAddr {
        let mut client = peer;
        let named = forwarded.iter().flat_map(|value| value.split(','));
        for name in named.rev() {
            if !self.has(client) {
                break;
            }
            match name.trim().parse::<IpAddr>() {
                Ok(address) => client = address.to_canonical(),
                Err(_) => break,
            }
        }
        client
    }
}

/// Finds out whom a request comes from, names it, and says its name in the answer.
pub(crate) async fn find(
    State(proxies): State<Arc<TrustedProxies>>,
    mut request: Request,
    next: Next,
) -> Response {
    let peer = request.extensions().get::<Peer>().copied();
    let headers = request.headers();
    let forwarded: Vec<&str> = headers
        .get_all(&FORWARDED_FOR)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .collect();
    let source = peer.map(|peer| proxies.client(peer.0.ip().to_canonical(), &forwarded));
    let given = headers.get(&REQUEST_ID).filter(|id| is_id(id)).cloned();
    let id = given.or_else(|| HeaderValue::from_str(&new_id().ok()?).ok());
    request.extensions_mut().insert(Origin {
        source,
        request_id: id
            .as_ref()
            .and_then(|id| Some(id.to_str().ok()?.to_owned())),
    });
    let mut response = next.run(request).await;
    if let Some(id) = id {
        response.headers_mut().insert(REQUEST_ID.clone(), id);
    }
    response
}

/// Whether a sender's name for a request may stand in a log.
fn is_id(value: &HeaderValue) -> bool {
    let fits = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.:".contains(byte);
    let bytes = value.as_bytes();
    !bytes.is_empty() && bytes.len() <= LONGEST_ID && bytes.iter().all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_proxies_are_believed() {
        let proxies: TrustedProxies = "10.0.0.0/8, 192.0.2.7".parse().unwrap();
        let client = |peer: &str, forwarded: &[&str]| {
            proxies.client(peer.parse().unwrap(), forwarded).to_string()
        };
        assert_eq!(client("203.0.113.1", &["198.51.100.1"]), "203.0.113.1");
        assert_eq!(client("10.1.2.3", &[]), "10.1.2.3");
        assert_eq!(client("10.1.2.3", &["198.51.100.1"]), "198.51.100.1");
        // Whatever the client wrote stands before what the proxies wrote.
        let written = &["1.1.1.1, 198.51.100.1", "192.0.2.7"];
        assert_eq!(client("10.1.2.3", written), "198.51.100.1");
        assert_eq!(client("10.1.2.3", &["198.51.100.1, unknown"]), "10.1.2.3");
        assert_eq!(client("10.1.2.3", &["::ffff:198.51.100.1"]), "198.51.100.1");
        let none = TrustedProxies::default();
        let peer = "10.1.2.3".parse().unwrap();
        assert_eq!(none.client(peer, &["198.51.100.1"]), peer);
    }

    #[test]
    fn a_network_that_cannot_be_read_is_named() {
        let error = "10.0.0.0/8, 10.0.0.0/99"
            .parse::<TrustedProxies>()
            .unwrap_err();
        assert!(error.to_string().starts_with("\"10.0.0.0/99\""), "{error}");
    }
}

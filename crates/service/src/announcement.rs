//! What a start says on standard output.

use std::io::{self, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use crate::bootstrap::{ADMINISTRATOR, News};

/// Where the list of tokens is.
const TOKENS: &str = "/api/svc/v1/personal-access-tokens";

/// Says how to use the service at `url`, and shows the first credential if it is new.
///
/// # Errors
///
/// It could not be written, or not all of it.
pub(crate) fn write(out: &mut impl Write, url: &str, news: &News<'_>) -> io::Result<()> {
    match news {
        News::Made(secret) => {
            let secret = secret.expose();
            writeln!(
                out,
                "The first credential, of the user {ADMINISTRATOR}. It is shown this once:\n"
            )?;
            writeln!(out, "    {secret}\n")?;
            writeln!(out, "Try it:\n")?;
            writeln!(
                out,
                "    curl -H 'Authorization: Bearer {secret}' {url}{TOKENS}\n"
            )?;
        }
        News::Given => {
            writeln!(
                out,
                "The first credential is the one of SYMBOLON_BOOTSTRAP_TOKEN, of the user {ADMINISTRATOR}. Try it:\n"
            )?;
            writeln!(
                out,
                "    curl -H \"Authorization: Bearer $SYMBOLON_BOOTSTRAP_TOKEN\" {url}{TOKENS}\n"
            )?;
        }
        News::Ignored => writeln!(
            out,
            "SYMBOLON_BOOTSTRAP_TOKEN is ignored: the database has its first credential already, and it is another one."
        )?,
        News::Known => {}
    }
    writeln!(out, "documentation at {url}/docs")?;
    out.flush()
}

/// Says where the metrics are.
///
/// # Errors
///
/// It could not be written.
pub(crate) fn write_metrics(out: &mut impl Write, url: &str) -> io::Result<()> {
    writeln!(out, "metrics at {url}")?;
    out.flush()
}

/// Says that connections are accepted at `address`.
///
/// # Errors
///
/// It could not be written.
pub(crate) fn write_listening(
    out: &mut impl Write,
    scheme: &str,
    address: SocketAddr,
) -> io::Result<()> {
    writeln!(out, "listening on {scheme}://{address}")?;
    out.flush()
}

/// A URL that this machine reaches the service by: nobody can connect to "every address".
pub(crate) fn url(scheme: &str, address: SocketAddr) -> String {
    let mut address = address;
    if address.ip().is_unspecified() {
        address.set_ip(match address.ip() {
            IpAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
            IpAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
        });
    }
    format!("{scheme}://{address}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Secret;

    fn written(news: &News<'_>) -> String {
        let mut out = Vec::new();
        let url = url("http", "0.0.0.0:80".parse().unwrap());
        write(&mut out, &url, news).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_made_credential_is_shown_with_a_curl_line() {
        let secret = Secret::new("sym_0".to_owned());
        let text = written(&News::Made(&secret));
        let line = "curl -H 'Authorization: Bearer sym_0' http://127.0.0.1:80/api/svc/v1/personal-access-tokens";
        assert!(text.lines().any(|written| written.trim() == line), "{text}");
        assert!(
            text.ends_with("documentation at http://127.0.0.1:80/docs\n"),
            "{text}"
        );
    }

    #[test]
    fn a_given_credential_is_named_by_its_variable() {
        let text = written(&News::Given);
        assert!(
            text.contains("\"Authorization: Bearer $SYMBOLON_BOOTSTRAP_TOKEN\""),
            "{text}"
        );
    }

    #[test]
    fn a_later_start_says_where_the_documentation_is() {
        assert_eq!(
            written(&News::Known),
            "documentation at http://127.0.0.1:80/docs\n"
        );
        let ignored = written(&News::Ignored);
        let first = ignored.lines().next().unwrap();
        assert!(
            first.starts_with("SYMBOLON_BOOTSTRAP_TOKEN is ignored"),
            "{ignored}"
        );
        assert_eq!(ignored.lines().count(), 2);
    }

    #[test]
    fn the_line_that_others_wait_for_is_exact() {
        let mut out = Vec::new();
        write_listening(&mut out, "http", "[::1]:8080".parse().unwrap()).unwrap();
        assert_eq!(out, b"listening on http://[::1]:8080\n");
    }
}

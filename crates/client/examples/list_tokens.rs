//! Lists the personal access tokens of a running service, across all pages.
//!
//! ```text
//! SYMBOLON_TOKEN=sym_... cargo run --package symbolon-client --example list_tokens [URL]
//! ```

use anyhow::Context;
use futures::TryStreamExt;
use symbolon_client::Client;
use symbolon_client::credentials::Credentials;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let token = std::env::var("SYMBOLON_TOKEN").context(
        "set SYMBOLON_TOKEN to a token, such as the one that the service showed at its first start",
    )?;
    let url = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "http://127.0.0.1:8080".to_owned());
    let client = Client::new(&url, Credentials::new().bearer(token));

    let mut count = 0;
    let mut tokens = std::pin::pin!(client.list_personal_access_tokens().limit(100u64).stream());
    while let Some(token) = tokens.try_next().await? {
        let expired = if token.is_expired == Some(true) {
            " (expired)"
        } else {
            ""
        };
        println!("{}  {}{expired}", token.id, token.name);
        count += 1;
    }
    println!("{count} tokens");
    Ok(())
}

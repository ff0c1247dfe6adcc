//! What a token looks like, and how one is made.
//!
//! ```text
//! sym_  0123456789abcdef  0123456789012345678901234567890123456789012  0a1b2c
//! kind  lookup: 16        secret: 43 characters, 256 bits              checksum: 6
//! ```
//!
//! All of it is base62, so that a double click takes the whole token, and no transport needs
//! to escape it. A secret scanner finds one by `sym_[0-9A-Za-z]{65}`. The checksum is CRC-32
//! over everything before it: a token that was mistyped or cut short is refused without
//! asking the store. The lookup is public; the store finds a token by it, and compares what
//! it keeps of the secret in constant time.

use std::fmt;

use rand::TryRng;
use rand::rngs::SysRng;

use super::Secret;

/// What every token begins with.
pub const PREFIX: &str = "sym_";

const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// 95 bits: never drawn twice, though the store would notice.
const LOOKUP_LENGTH: usize = 16;

/// The least number of base62 digits that holds 256 bits.
const SECRET_LENGTH: usize = 43;

/// The least number of base62 digits that holds 32 bits.
const CHECKSUM_LENGTH: usize = 6;

/// The public part of a token, by which the store finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lookup(String);

impl Lookup {
    /// The text of the lookup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A lookup that comes from where only lookups were put.
    pub(crate) fn stored(text: String) -> Self {
        Self(text)
    }
}

/// The operating system gave no random bits, so that no secret can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoRandomness;

impl fmt::Display for NoRandomness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the operating system gives no random bits")
    }
}

impl std::error::Error for NoRandomness {}

/// Makes a token that nobody has or can guess.
///
/// # Errors
///
/// [`NoRandomness`] if the operating system gives no random bits.
pub fn generate() -> Result<(Lookup, Secret), NoRandomness> {
    let lookup = random_digits(LOOKUP_LENGTH)?;
    let mut token = format!("{PREFIX}{lookup}{}", random_digits(SECRET_LENGTH)?);
    token.push_str(&checksum(&token));
    Ok((Lookup(lookup), Secret::new(token)))
}

/// Makes an identifier: a UUID of random bits (RFC 9562, section 5.4).
///
/// # Errors
///
/// [`NoRandomness`] if the operating system gives no random bits.
pub fn new_id() -> Result<String, NoRandomness> {
    let mut bytes = [0; 16];
    SysRng
        .try_fill_bytes(&mut bytes)
        .map_err(|_| NoRandomness)?;
    Ok(uuid::Builder::from_random_bytes(bytes)
        .into_uuid()
        .to_string())
}

/// What stands in the place of a credential, wherever it must not be.
pub const REDACTED: &str = "[redacted]";

/// What every JSON Web Token begins with: `{"` in base64url (RFC 7515, section 3.1).
const JWT: &[u8] = b"eyJ";

/// Whether there may be a credential in a text. Better one word too many is kept from a log.
pub fn may_hold_token(text: &[u8]) -> bool {
    let prefix = PREFIX.as_bytes();
    text.windows(prefix.len())
        .any(|window| window.eq_ignore_ascii_case(prefix))
        || text.windows(JWT.len()).any(|window| window == JWT)
}

/// The lookup of a text that is of a token's form and has the right checksum; `None` for any
/// other text.
pub fn read_lookup(text: &str) -> Option<Lookup> {
    let digits = text.strip_prefix(PREFIX)?;
    if digits.len() != LOOKUP_LENGTH + SECRET_LENGTH + CHECKSUM_LENGTH
        || !digits.bytes().all(|byte| byte.is_ascii_alphanumeric())
    {
        return None;
    }
    let (signed, claimed) = text.split_at_checked(text.len() - CHECKSUM_LENGTH)?;
    if checksum(signed) != claimed {
        return None;
    }
    digits
        .get(..LOOKUP_LENGTH)
        .map(|lookup| Lookup(lookup.to_owned()))
}

/// Random base62 digits, each as likely as any other: of the 64 values of six random bits,
/// the two that are no digit are drawn again.
fn random_digits(length: usize) -> Result<String, NoRandomness> {
    let mut digits = String::with_capacity(length);
    let mut bytes = [0; 64];
    while digits.len() < length {
        SysRng
            .try_fill_bytes(&mut bytes)
            .map_err(|_| NoRandomness)?;
        let drawn = bytes
            .iter()
            .filter_map(|byte| ALPHABET.get(usize::from(byte & 0b11_1111)));
        digits.extend(
            drawn
                .take(length - digits.len())
                .map(|digit| char::from(*digit)),
        );
    }
    Ok(digits)
}

/// CRC-32 (ISO-HDLC, as in GitHub's tokens) in base62, with leading zeros.
fn checksum(signed: &str) -> String {
    let mut rest = crc32fast::hash(signed.as_bytes());
    let mut digits = [b'0'; CHECKSUM_LENGTH];
    for digit in digits.iter_mut().rev() {
        *digit = ALPHABET[(rest % 62) as usize];
        rest /= 62;
    }
    digits.iter().map(|digit| char::from(*digit)).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_made_token_has_its_form_and_is_read_back() {
        let (lookup, secret) = generate().unwrap();
        let text = secret.expose();
        assert_eq!(text.len(), 69);
        assert!(text.starts_with("sym_"));
        assert!(text[4..].bytes().all(|byte| byte.is_ascii_alphanumeric()));
        assert_eq!(read_lookup(text), Some(lookup));
    }

    #[test]
    fn no_two_tokens_share_anything() {
        let mut lookups = HashSet::new();
        let mut secrets = HashSet::new();
        for _ in 0..1000 {
            let (lookup, secret) = generate().unwrap();
            assert!(lookups.insert(lookup.as_str().to_owned()));
            assert!(secrets.insert(secret.expose()[20..63].to_owned()));
        }
    }

    #[test]
    fn every_digit_is_drawn() {
        let drawn: HashSet<char> = random_digits(10_000).unwrap().chars().collect();
        assert_eq!(drawn.len(), 62);
    }

    #[test]
    fn any_single_wrong_character_is_noticed() {
        let (_, secret) = generate().unwrap();
        for index in 0..secret.expose().len() {
            let mut wrong = secret.expose().as_bytes().to_vec();
            wrong[index] = if wrong[index] == b'x' { b'y' } else { b'x' };
            assert_eq!(
                read_lookup(&String::from_utf8(wrong).unwrap()),
                None,
                "{index}"
            );
        }
    }

    #[test]
    fn a_token_cut_short_or_added_to_is_noticed() {
        let (_, secret) = generate().unwrap();
        let text = secret.expose();
        for end in 0..text.len() {
            assert_eq!(read_lookup(&text[..end]), None);
        }
        assert_eq!(read_lookup(&format!("{text}0")), None);
        assert_eq!(read_lookup(&text.replace("sym_", "sym-")), None);
        assert_eq!(
            read_lookup("sym_äöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöüä"),
            None
        );
    }

    #[test]
    fn the_checksum_is_crc_32_in_base_62() {
        let digits = checksum("123456789");
        let value = digits.bytes().fold(0, |value, digit| {
            let position = ALPHABET.iter().position(|known| *known == digit);
            value * 62 + position.unwrap() as u64
        });
        // The check value that CRC-32/ISO-HDLC is published with.
        assert_eq!((digits.len(), value), (6, 0xCBF4_3926));
    }
}

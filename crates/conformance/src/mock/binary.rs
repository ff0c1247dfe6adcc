//! The smallest files of some formats: what opens them finds nothing wrong.

use bytes::Bytes;

/// An empty file of a media type, or an image of one point; `None` for a type that is not known
/// here.
pub(super) fn smallest(media_type: &str) -> Option<Bytes> {
    let bytes: &'static [u8] = match media_type.to_ascii_lowercase().as_str() {
        "image/png" => PNG,
        "image/gif" => GIF,
        "image/jpeg" | "image/jpg" => JPEG,
        "image/webp" => WEBP,
        "image/svg+xml" => b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "application/pdf" => PDF,
        // The end of a directory without entries.
        "application/zip" => b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        // Two blocks of zeros end an archive (POSIX, pax).
        "application/x-tar" => &[0; 1024],
        // RFC 1952: a member of no data.
        "application/gzip" | "application/x-gzip" => GZIP,
        "application/xml" | "text/xml" => b"<root/>",
        "text/html" | "application/xhtml+xml" => {
            b"<!doctype html><html lang=\"en\"><title>Mock</title></html>"
        }
        _ => return None,
    };
    Some(Bytes::from_static(bytes))
}

/// A black point (PNG, third edition).
const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDAT\
    x\xdac`\0\0\0\x02\0\x01\xe5'\xde\xfc\0\0\0\0IEND\xaeB`\x82";

/// A point (GIF89a).
const GIF: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\
    \x01\0\0\x02\x02D\x01\0;";

/// A grey point (ITU-T T.81).
const JPEG: &[u8] =
    b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xdb\0C\0P7<F<2PFAFZUP\
    _x\xc8\x82xnnx\xf5\xaf\xb9\x91\xc8\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\
    \xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\
    \xff\xff\xff\xff\xff\xff\xff\xc0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0\xff\xc4\0\x14\
    \0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x04\xff\xc4\0\x14\x10\x01\0\0\0\0\0\0\0\0\0\
    \0\0\0\0\0\0\0\xff\xda\0\x08\x01\x01\0\0?\0\x13\xff\xd9";

/// A black point (RFC 9649).
const WEBP: &[u8] = b"RIFF\x1a\0\0\0WEBPVP8L\x0e\0\0\0/\0\0\0\0\x07\x10\x11\xfd\x0fDD\xff\x03";

const GZIP: &[u8] = b"\x1f\x8b\x08\0\0\0\0\0\0\xff\x03\0\0\0\0\0\0\0\0\0";

/// An empty page (ISO 32000).
const PDF: &[u8] =
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[\
    3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>en\
    dobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n\
    0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n162\n%%EOF\n";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_begins_as_its_format_does() {
        for (media_type, beginning) in [
            ("image/png", &b"\x89PNG\r\n\x1a\n"[..]),
            ("image/gif", b"GIF89a"),
            ("image/JPG", b"\xff\xd8\xff"),
            ("image/webp", b"RIFF"),
            ("application/pdf", b"%PDF-1."),
            ("application/zip", b"PK"),
            ("application/gzip", b"\x1f\x8b"),
        ] {
            assert!(
                smallest(media_type).unwrap().starts_with(beginning),
                "{media_type}"
            );
        }
        assert_eq!(smallest("application/octet-stream"), None);
    }
}

//! The names of files, as references write them: relative URI references (RFC 3986).

use percent_encoding::percent_decode_str;

/// The name of the file that a URI reference leads to from another file, without `.` and `..`
/// where they can be taken away (RFC 3986, section 5.2.4). `None` if it leads beyond files
/// that lie beside each other: it has a scheme, an authority, or an absolute path.
pub(super) fn resolve(from: &str, uri: &str) -> Option<String> {
    if uri.starts_with('/') || has_scheme(uri) {
        return None;
    }
    let decoded = percent_decode_str(uri).decode_utf8().ok()?;
    let absolute = from.starts_with('/');
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(decoded.split('/')) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let name = parts.join("/");
    Some(if absolute { format!("/{name}") } else { name })
}

/// Whether a URI reference begins with a scheme (RFC 3986, section 3.1).
pub(super) fn has_scheme(uri: &str) -> bool {
    uri.split_once(':').is_some_and(|(scheme, _)| {
        // A scheme of one letter is a drive of Windows, and no file of ours either.
        scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_relative_to_the_file_that_writes_them() {
        for (from, uri, name) in [
            ("openapi.yaml", "./schemas/pet.yaml", "schemas/pet.yaml"),
            ("schemas/pet.yaml", "../common.json", "common.json"),
            ("schemas/pet.yaml", "tag.yaml", "schemas/tag.yaml"),
            ("schemas/pet.yaml", "../openapi.yaml", "openapi.yaml"),
            ("openapi.yaml", "../shared/a%20b.yaml", "../shared/a b.yaml"),
            ("../shared/x.yaml", "../y.yaml", "../y.yaml"),
            ("/api/openapi.yaml", "x/./y.yaml", "/api/x/y.yaml"),
        ] {
            assert_eq!(resolve(from, uri).as_deref(), Some(name), "{from} {uri}");
        }
    }

    #[test]
    fn other_hosts_and_roots_are_no_files() {
        for uri in [
            "https://a.example/b.yaml",
            "file:///a",
            "/a.yaml",
            "//a/b",
            "urn:x:y",
        ] {
            assert_eq!(resolve("openapi.yaml", uri), None, "{uri}");
        }
    }
}

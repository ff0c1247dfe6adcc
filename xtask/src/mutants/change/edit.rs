//! A change of a document: small, whatever the document's size.

use serde_json::{Map, Value};
use symbolon_conformance::pointer;

/// One step of a change. Places are JSON pointers (RFC 6901).
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Edit {
    /// Something else stands there, or something that was not there.
    Set(String, Value),
    /// What stood there is gone.
    Remove(String),
    /// A member of an object has another name, and keeps its place among the others.
    Rename(String, String),
}

impl Edit {
    /// Changes a document. Says whether it could.
    pub(super) fn apply(&self, root: &mut Value) -> bool {
        match self {
            Self::Set(place, value) => pointer::set(root, place, value.clone()),
            Self::Remove(place) => pointer::remove(root, place),
            Self::Rename(place, name) => rename(root, place, name),
        }
    }
}

fn rename(root: &mut Value, place: &str, name: &str) -> bool {
    let Some((parent, member)) = pointer::split(place) else {
        return false;
    };
    let parent = root.pointer_mut(parent).and_then(Value::as_object_mut);
    let Some(object) = parent.filter(|object| object.contains_key(&member)) else {
        return false;
    };
    let renamed = |key: String| if key == member { name.to_owned() } else { key };
    *object = std::mem::take(object)
        .into_iter()
        .map(|(key, value)| (renamed(key), value))
        .collect::<Map<_, _>>();
    true
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document() -> Value {
        json!({ "paths": { "/a/b": { "get": { "tags": ["x", "y"] }, "put": {} } } })
    }

    #[test]
    fn a_member_is_set_removed_and_renamed_where_its_pointer_says() {
        let changed = |edit: Edit| {
            let mut root = document();
            assert!(edit.apply(&mut root), "{edit:?}");
            root["paths"].clone()
        };
        let get = || "/paths/~1a~1b/get".to_owned();
        assert_eq!(
            changed(Edit::Set(get(), json!(1))),
            json!({ "/a/b": { "get": 1, "put": {} } })
        );
        assert_eq!(
            changed(Edit::Set(get() + "/tags/2", json!("z")))["/a/b"]["get"]["tags"],
            json!(["x", "y", "z"])
        );
        assert_eq!(
            changed(Edit::Remove(get() + "/tags/0"))["/a/b"]["get"]["tags"],
            json!(["y"])
        );
        let renamed = changed(Edit::Rename(get(), "post".to_owned()));
        assert_eq!(
            renamed,
            json!({ "/a/b": { "post": { "tags": ["x", "y"] }, "put": {} } })
        );
    }

    #[test]
    fn what_is_not_there_is_not_changed() {
        for edit in [
            Edit::Set("/paths/~1gone/get/tags".to_owned(), json!(1)),
            Edit::Remove("/paths/~1a~1b/post".to_owned()),
            Edit::Rename("/paths/~1gone".to_owned(), "x".to_owned()),
            Edit::Rename("/paths/~1a~1b/get/tags/0".to_owned(), "x".to_owned()),
        ] {
            let mut root = document();
            assert!(!edit.apply(&mut root), "{edit:?}");
            assert_eq!(root, document());
        }
    }
}

//! What a value has to meet all at once, as a graph.
//!
//! A node is a conjunction of schemas, with its `$ref` and `allOf` followed and some of its
//! choices made. The members and items of a value are nodes again. Nodes are made when they are
//! first asked for, and are the same for the same conjunction, so that recursive schemas are
//! circles in a finite graph.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde_json::Value;

use super::build::{Builder, Step};
use super::form::Form;
use super::kind::Kind;
use super::least::Leasts;
use super::part::{Choice, Part, PartId, Parts};
use super::policy::Plain;
use super::reach::Reach;
use crate::flatten::{View, merge};
use crate::schema::Schemas;

/// A node among those that were made.
pub(super) type NodeId = usize;

/// What makes two nodes the same.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Key {
    /// The schemas that hold.
    pub(super) parts: Vec<PartId>,
    /// The choices that were made: of which schema, which, and how.
    pub(super) taken: Vec<(PartId, usize, PartId)>,
    /// The type that was chosen.
    pub(super) kind: Option<Kind>,
    /// Whether its variants were told apart from their rivals.
    pub(super) is_apart: bool,
}

/// A conjunction of schemas.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) key: Key,
    /// The same conjunction before any choice was made.
    base: NodeId,
    /// Where schemas stand that a value has to be judged by on its own.
    pub(super) hard: Vec<String>,
    form: Option<Arc<Form>>,
    view: Option<Arc<View>>,
}

/// All nodes of a document.
#[derive(Debug)]
pub(super) struct Maker {
    pub(super) schemas: Arc<Schemas>,
    pub(super) parts: Parts,
    pub(super) leasts: Leasts,
    pub(super) bulks: HashMap<NodeId, usize>,
    may_be_there: HashMap<(NodeId, usize), bool>,
    nearest: Option<Arc<HashMap<NodeId, NodeId>>>,
    nodes: Vec<Node>,
    known: HashMap<Key, NodeId>,
}

impl Maker {
    pub(super) fn new(schemas: Arc<Schemas>) -> Self {
        Self {
            parts: Parts::new(Arc::clone(&schemas)),
            schemas,
            leasts: Leasts::default(),
            bulks: HashMap::new(),
            may_be_there: HashMap::new(),
            nearest: None,
            nodes: Vec::new(),
            known: HashMap::new(),
        }
    }

    /// The node for the schema at a pointer.
    pub(super) fn at(&mut self, pointer: &str) -> NodeId {
        let part = self.parts.at(pointer);
        self.all(&[part])
    }

    /// The node for schemas that hold at the same time.
    pub(super) fn all(&mut self, parts: &[PartId]) -> NodeId {
        let parts = self.closure(parts);
        let key = Key {
            parts,
            ..Key::default()
        };
        self.node(key, None)
    }

    /// The same node with one of its choices made.
    pub(super) fn chosen(
        &mut self,
        node: NodeId,
        choice: (PartId, usize),
        option: PartId,
    ) -> NodeId {
        let mut key = self.key(node);
        key.parts.push(option);
        key.parts = self.closure(&key.parts);
        key.taken.push((choice.0, choice.1, option));
        self.node(key, Some(self.base(node)))
    }

    /// The same node with its type chosen.
    pub(super) fn of_kind(&mut self, node: NodeId, kind: Kind) -> NodeId {
        let mut key = self.key(node);
        key.kind = Some(kind);
        self.node(key, Some(self.base(node)))
    }

    pub(super) fn key(&self, node: NodeId) -> Key {
        self.nodes
            .get(node)
            .map(|node| node.key.clone())
            .unwrap_or_default()
    }

    /// The node before any choice was made.
    pub(super) fn base(&self, node: NodeId) -> NodeId {
        self.nodes.get(node).map_or(node, |node| node.base)
    }

    pub(super) fn node(&mut self, key: Key, base: Option<NodeId>) -> NodeId {
        if let Some(node) = self.known.get(&key) {
            return *node;
        }
        let mut hard = Vec::new();
        for part in &key.parts {
            let part = self.parts.get(*part);
            hard.extend(part.pointer.clone().filter(|_| part.is_hard));
        }
        self.nodes.push(Node {
            key: key.clone(),
            base: base.unwrap_or(self.nodes.len()),
            hard,
            form: None,
            view: None,
        });
        self.known.insert(key, self.nodes.len() - 1);
        self.nodes.len() - 1
    }

    /// The schemas and all that hold beside them, each once. One that says nothing but what it
    /// refers to is left out: it would make another node of what is the same.
    pub(super) fn closure(&mut self, parts: &[PartId]) -> Vec<PartId> {
        let mut closure = Vec::new();
        let mut seen = HashSet::new();
        let mut open: Vec<PartId> = parts.iter().rev().copied().collect();
        while let Some(id) = open.pop() {
            if !seen.insert(id) {
                continue;
            }
            let part = self.parts.get(id);
            open.extend(part.beside.iter().rev());
            if !part.is_silent() || part.beside.len() > 1 {
                closure.push(id);
            }
        }
        closure
    }

    /// What a node's schemas say.
    pub(super) fn said(&mut self, node: NodeId) -> Vec<Arc<Part>> {
        let parts = self.key(node).parts;
        parts.into_iter().map(|part| self.parts.get(part)).collect()
    }

    /// The assertions of all of them as one.
    pub(super) fn view(&mut self, node: NodeId) -> Arc<View> {
        if let Some(Some(view)) = self.nodes.get(node).map(|node| node.view.as_ref()) {
            return Arc::clone(view);
        }
        let parts = self.said(node);
        let says = parts.iter().map(|part| part.says.clone());
        let view = Arc::new(says.reduce(merge).unwrap_or_default());
        if let Some(node) = self.nodes.get_mut(node) {
            node.view = Some(Arc::clone(&view));
        }
        view
    }

    /// What kind of values a node has, and what they are made of.
    pub(super) fn form(&mut self, node: NodeId) -> Arc<Form> {
        if let Some(Some(form)) = self.nodes.get(node).map(|node| node.form.as_ref()) {
            return Arc::clone(form);
        }
        let form = Arc::new(self.shape(node));
        if let Some(node) = self.nodes.get_mut(node) {
            node.form = Some(Arc::clone(&form));
        }
        form
    }

    /// The first choice of a node that is still open, with what may be chosen.
    pub(super) fn open_choice(&mut self, node: NodeId) -> Option<((PartId, usize), Vec<PartId>)> {
        let key = self.key(node);
        for id in &key.parts {
            let part = self.parts.get(*id);
            for (index, choice) in part.choices.iter().enumerate() {
                let mut taken = key.taken.iter();
                if !taken.any(|(part, choice, _)| (part, choice) == (id, &index)) {
                    return Some(((*id, index), self.options(*id, choice, &key.parts)));
                }
            }
        }
        None
    }

    /// The options of a choice; those of the heirs that hold already, if any does. Of heirs that
    /// inherit from each other the last. An option that leads back to the choice is none.
    fn options(&mut self, owner: PartId, choice: &Choice, parts: &[PartId]) -> Vec<PartId> {
        if choice.heirs.is_empty() {
            let mut options = choice.options.clone();
            options.retain(|option| !self.closure(&[*option]).contains(&owner));
            return options;
        }
        let holding: Vec<PartId> = choice
            .heirs
            .iter()
            .copied()
            .filter(|heir| parts.contains(heir))
            .collect();
        if holding.is_empty() {
            return choice.options.clone();
        }
        let mut last = Vec::new();
        for (heir, option) in choice.heirs.iter().zip(&choice.options) {
            let mut others = holding.iter().filter(|other| *other != heir);
            if holding.contains(heir) && !others.any(|other| self.closure(&[*other]).contains(heir))
            {
                last.push(*option);
            }
        }
        last
    }

    /// Whether choices were made at a node already. Several unions at one place multiply, so that
    /// not all options of the later ones can be looked at.
    pub(super) fn is_chosen(&self, node: NodeId) -> bool {
        let node = self.nodes.get(node);
        node.is_some_and(|node| !node.key.taken.is_empty())
    }

    /// Whether the schemas of a node that judge a value as a whole accept it.
    pub(super) fn accepts(&self, node: NodeId, value: &Value) -> bool {
        let hard = self.nodes.get(node).map(|node| node.hard.as_slice());
        hard.unwrap_or_default()
            .iter()
            .all(|pointer| self.schemas.accepts(pointer, value))
    }

    pub(super) fn is_hard(&self, node: NodeId) -> bool {
        self.nodes
            .get(node)
            .is_some_and(|node| !node.hard.is_empty())
    }

    /// Whether an object may have an optional member, as far as can be found out.
    pub(super) fn may_be_there(&mut self, node: NodeId, index: usize) -> bool {
        if !self.is_hard(node) {
            return true;
        }
        if let Some(known) = self.may_be_there.get(&(node, index)) {
            return *known;
        }
        let built = Builder::new(self, &mut Plain).start(node, &[Step::With(index)]);
        self.may_be_there.insert((node, index), built.is_some());
        built.is_some()
    }

    /// Whether a node is that of the whole value which is nearest to another node. It is, if it
    /// is of no whole value: then there is no other that was meant.
    pub(super) fn is_nearest(&mut self, root: NodeId, node: NodeId) -> bool {
        let nearest = match &self.nearest {
            Some(nearest) => Arc::clone(nearest),
            None => {
                let pointers = Arc::clone(&self.schemas);
                let pointers = pointers.of_whole_values().iter();
                let roots: Vec<NodeId> = pointers.map(|pointer| self.at(pointer)).collect();
                let nearest = Arc::new(Reach::nearest(self, &roots));
                self.nearest = Some(Arc::clone(&nearest));
                nearest
            }
        };
        nearest.get(&root) != Some(&root) || nearest.get(&node) == Some(&root)
    }
}

//! A page as a tree of elements and texts, as far as paper asks for it: what html5ever reads is put into one list, where
//! parts name each other by their places.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink as _};
use html5ever::{Attribute, ExpandedName, ParseOpts, QualName, parse_document};

/// A page.
pub(super) struct Dom(Vec<Entry>);

struct Entry {
    parent: Option<usize>,
    kids: Vec<usize>,
    content: Content,
}

enum Content {
    Text(StrTendril),
    Element(Rc<QualName>, Vec<Attribute>),
    /// The page itself, a comment.
    Other,
}

/// A part of a page.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    dom: &'a Dom,
    at: usize,
}

impl Dom {
    /// Reads a page as a browser does, whatever is wrong with it.
    pub(super) fn read(html: &str) -> Self {
        parse_document(Sink::default(), ParseOpts::default()).one(html)
    }

    /// All of it.
    pub(super) fn page(&self) -> Part<'_> {
        Part { dom: self, at: 0 }
    }
}

impl<'a> Part<'a> {
    fn entry(self) -> &'a Entry {
        self.dom.0.get(self.at).expect("a part is one of the page")
    }

    /// The name of an element. `None` for what is none.
    pub(super) fn name(self) -> Option<&'a str> {
        match &self.entry().content {
            Content::Element(name, _) => Some(&name.local),
            _ => None,
        }
    }

    /// The attributes of an element with their names, `xlink:href` with its prefix.
    pub(super) fn attributes(self) -> impl Iterator<Item = (Cow<'a, str>, &'a str)> {
        let attributes: &[Attribute] = match &self.entry().content {
            Content::Element(_, attributes) => attributes,
            _ => &[],
        };
        attributes.iter().map(|attribute| {
            let local = &*attribute.name.local;
            let name = match &attribute.name.prefix {
                Some(prefix) => Cow::Owned(format!("{prefix}:{local}")),
                None => Cow::Borrowed(local),
            };
            (name, &*attribute.value)
        })
    }

    /// An attribute of an element.
    pub(super) fn attribute(self, key: &str) -> Option<&'a str> {
        let Content::Element(_, attributes) = &self.entry().content else {
            return None;
        };
        let found = attributes.iter().find(|it| &*it.name.local == key)?;
        Some(&found.value)
    }

    /// Its classes.
    pub(super) fn classes(self) -> impl Iterator<Item = &'a str> {
        self.attribute("class").unwrap_or_default().split_whitespace()
    }

    /// Whether it has a class.
    pub(super) fn has_class(self, class: &str) -> bool {
        self.classes().any(|it| it == class)
    }

    /// What is directly in it.
    pub(super) fn kids(self) -> impl Iterator<Item = Part<'a>> {
        let dom = self.dom;
        self.entry().kids.iter().map(move |at| Part { dom, at: *at })
    }

    /// A text. `None` for what is none.
    pub(super) fn own_text(self) -> Option<&'a str> {
        match &self.entry().content {
            Content::Text(text) => Some(text),
            _ => None,
        }
    }

    /// All the text in it.
    pub(super) fn text(self) -> String {
        let mut out = String::new();
        self.add_text(&mut out);
        out
    }

    fn add_text(self, out: &mut String) {
        out.push_str(self.own_text().unwrap_or_default());
        for kid in self.kids() {
            kid.add_text(out);
        }
    }

    /// The first part that fits, itself or in it, in the order of the page.
    pub(super) fn find(self, fits: &dyn Fn(Part<'a>) -> bool) -> Option<Part<'a>> {
        if fits(self) {
            return Some(self);
        }
        self.kids().find_map(|kid| kid.find(fits))
    }
}

/// Takes what html5ever reads.
struct Sink(RefCell<Vec<Entry>>);

/// A part as html5ever names it. Of an element it also asks for the name.
#[derive(Clone)]
struct Handle {
    at: usize,
    name: Option<Rc<QualName>>,
}

const PAGE: Handle = Handle { at: 0, name: None };

impl Default for Sink {
    fn default() -> Self {
        let page = Entry {
            parent: None,
            kids: Vec::new(),
            content: Content::Other,
        };
        Self(RefCell::new(vec![page]))
    }
}

impl Sink {
    fn add(&self, content: Content) -> usize {
        let mut entries = self.0.borrow_mut();
        entries.push(Entry {
            parent: None,
            kids: Vec::new(),
            content,
        });
        entries.len() - 1
    }

    fn with<T>(&self, at: usize, change: impl FnOnce(&mut Entry) -> T) -> T {
        let mut entries = self.0.borrow_mut();
        change(entries.get_mut(at).expect("a handle is of one that was added"))
    }

    /// Where a part stands: in which other, and as the how many-th.
    fn place(&self, at: usize) -> Option<(usize, usize)> {
        let parent = self.with(at, |entry| entry.parent)?;
        let index = self.with(parent, |entry| entry.kids.iter().position(|kid| *kid == at))?;
        Some((parent, index))
    }

    fn detach(&self, at: usize) {
        if let Some((parent, index)) = self.place(at) {
            self.with(parent, |entry| entry.kids.remove(index));
            self.with(at, |entry| entry.parent = None);
        }
    }

    /// Puts something into `parent` before its `index`-th part; a text behind a text becomes one with it.
    fn put(&self, parent: usize, index: usize, new: NodeOrText<Handle>) {
        let at = match new {
            NodeOrText::AppendNode(node) => node.at,
            NodeOrText::AppendText(text) => {
                let before = self.with(parent, |entry| {
                    let before = index.checked_sub(1)?;
                    entry.kids.get(before).copied()
                });
                let joined = before.is_some_and(|before| {
                    self.with(before, |entry| match &mut entry.content {
                        Content::Text(there) => {
                            there.push_tendril(&text);
                            true
                        }
                        _ => false,
                    })
                });
                if joined {
                    return;
                }
                self.add(Content::Text(text))
            }
        };
        self.with(parent, |entry| entry.kids.insert(index, at));
        self.with(at, |entry| entry.parent = Some(parent));
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Dom;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Dom {
        Dom(self.0.into_inner())
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        PAGE
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        let name = target.name.as_ref();
        name.expect("only elements are asked for their names").expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _flags: ElementFlags) -> Handle {
        let name = Rc::new(name);
        Handle {
            at: self.add(Content::Element(Rc::clone(&name), attributes)),
            name: Some(name),
        }
    }

    fn create_comment(&self, _text: StrTendril) -> Handle {
        Handle {
            at: self.add(Content::Other),
            name: None,
        }
    }

    fn create_pi(&self, _target: StrTendril, data: StrTendril) -> Handle {
        self.create_comment(data)
    }

    fn append(&self, parent: &Handle, new: NodeOrText<Handle>) {
        let end = self.with(parent.at, |entry| entry.kids.len());
        self.put(parent.at, end, new);
    }

    fn append_before_sibling(&self, sibling: &Handle, new: NodeOrText<Handle>) {
        if let NodeOrText::AppendNode(node) = &new {
            self.detach(node.at);
        }
        let place = self.place(sibling.at);
        let (parent, index) = place.expect("what has a sibling has a parent");
        self.put(parent, index, new);
    }

    fn append_based_on_parent_node(&self, element: &Handle, before: &Handle, new: NodeOrText<Handle>) {
        if self.place(element.at).is_some() {
            self.append_before_sibling(element, new);
        } else {
            self.append(before, new);
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    /// What is in a template is for scripts, and no other page of it is wanted.
    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.at == other.at
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn add_attrs_if_missing(&self, target: &Handle, new: Vec<Attribute>) {
        self.with(target.at, |entry| {
            if let Content::Element(_, there) = &mut entry.content {
                for attribute in new {
                    if !there.iter().any(|it| it.name == attribute.name) {
                        there.push(attribute);
                    }
                }
            }
        });
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.at);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let kids = self.with(node.at, |entry| std::mem::take(&mut entry.kids));
        for kid in &kids {
            self.with(*kid, |entry| entry.parent = Some(new_parent.at));
        }
        self.with(new_parent.at, |entry| entry.kids.extend(kids));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page in short: elements as `name(…)`, texts as they are.
    fn outline(part: Part<'_>) -> String {
        let kids: Vec<String> = part.kids().map(outline).collect();
        match (part.name(), part.own_text()) {
            (Some(name), _) => format!("{name}({})", kids.join(" ")),
            (None, Some(text)) => format!("“{text}”"),
            _ => kids.join(" "),
        }
    }

    #[track_caller]
    fn body(html: &str, expected: &str) {
        let dom = Dom::read(html);
        let body = dom.page().find(&|part| part.name() == Some("body"));
        assert_eq!(outline(body.unwrap()), format!("body({expected})"));
    }

    #[test]
    fn a_page_that_is_wrong_is_read_as_a_browser_reads_it() {
        body("<!doctype html><p>một<p>hai", "p(“một”) p(“hai”)");
        // Put before the table, and joined with the text that is there.
        body("a<table>b<tr><td>c</table>", "“ab” table(tbody(tr(td(“c”))))");
        // The adoption agency: what is closed in the wrong order.
        body("<b>1<p>2</b>3</p>", "b(“1”) p(b(“2”) “3”)");
        body("<b><i>1</b>2</i>", "b(i(“1”)) i(“2”)");
        body("<a>1<div>2<a>3</a></div>", "a(“1”) div(a(“2”) a(“3”))");
        body(
            "<table><a>1<tr><td>2</a>3</table>",
            "a(“1”) table(tbody(tr(td(“23”))))",
        );
        body("1<!-- 2 -->3", "“1”  “3”");
    }

    #[test]
    fn attributes_come_with_their_prefixes_and_the_first_counts() {
        let dom = Dom::read("<body class=a><body class=b id=c><svg><use xlink:href='#d'>");
        let find = |name| dom.page().find(&|part| part.name() == Some(name)).unwrap();
        assert_eq!(find("body").attribute("class"), Some("a"));
        assert_eq!(find("body").attribute("id"), Some("c"));
        let attributes: Vec<_> = find("use").attributes().collect();
        assert_eq!(attributes, [("xlink:href".into(), "#d")]);
    }
}

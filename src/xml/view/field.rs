//! Where a field is in an element, and how it gets there.

use crate::xml::element::{Element, Node};
use crate::xml::value::{self, ByteCount};
use crate::xml::{Error, ErrorKind};

/// A view of one kind of element.
pub trait View: Sized + PartialEq {
    /// Reads what is known of an element.
    ///
    /// # Errors
    ///
    /// A value is not of its kind.
    fn read(element: &Element) -> Result<Self, Error>;

    /// Puts it back; what is the same there is not touched.
    fn write_to(&self, element: &mut Element);
}

/// Something that a place of an element holds.
pub(in crate::xml) trait Field: Sized + PartialEq {
    fn get(element: &Element, place: &'static str) -> Result<Self, Error>;
    fn set(&self, element: &mut Element, place: &'static str);
}

/// Sets a field unless it is the same already.
pub(in crate::xml) fn write<F: Field>(element: &mut Element, place: &'static str, field: &F) {
    if !F::get(element, place).is_ok_and(|present| present == *field) {
        field.set(element, place);
    }
}

/// A value that is one text.
pub(in crate::xml) trait Text: Sized + PartialEq {
    fn read(text: &str) -> Option<Self>;
    fn write(&self) -> String;
}

/// `on` or `off`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Switch(pub bool);

/// `yes` or `no`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct YesNo(pub bool);

/// An amount of memory, written in KiB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Memory(pub ByteCount);

impl Text for String {
    fn read(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }

    fn write(&self) -> String {
        self.clone()
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl Text for $number {
            fn read(text: &str) -> Option<Self> {
                text.trim().parse().ok()
            }

            fn write(&self) -> String {
                self.to_string()
            }
        }
    )*};
}

numbers!(u16 u32 u64 i32 i64);

impl Text for Switch {
    fn read(text: &str) -> Option<Self> {
        ["off", "on"].iter().position(|word| *word == text).map(|at| Self(at == 1))
    }

    fn write(&self) -> String {
        if self.0 { "on" } else { "off" }.to_owned()
    }
}

impl Text for YesNo {
    fn read(text: &str) -> Option<Self> {
        ["no", "yes"].iter().position(|word| *word == text).map(|at| Self(at == 1))
    }

    fn write(&self) -> String {
        if self.0 { "yes" } else { "no" }.to_owned()
    }
}

impl<T: Text> Field for Option<T> {
    fn get(element: &Element, place: &'static str) -> Result<Self, Error> {
        let Some(text) = text_at(element, place) else { return Ok(None) };
        match T::read(&text) {
            Some(value) => Ok(Some(value)),
            None => {
                let sentence = format!("{place} in <{}> cannot be {text:.32}", element.name());
                Err(Error::new(ErrorKind::Value, sentence))
            }
        }
    }

    fn set(&self, element: &mut Element, place: &'static str) {
        match (self, place.split_once('@')) {
            (Some(value), Some((path, name))) => {
                ensure(element, path).set_attribute(name, value.write());
            }
            (Some(value), None) => ensure(element, place).set_content(value.write()),
            (None, Some((path, name))) => {
                if let Some(holder) = holder(element, path) {
                    holder.remove_attribute(name);
                }
                prune(element, path);
            }
            (None, None) => remove(element, place),
        }
    }
}

/// Whether a child without content is there, such as `<readonly/>`.
impl Field for bool {
    fn get(element: &Element, place: &'static str) -> Result<Self, Error> {
        Ok(element.find(place).is_some())
    }

    fn set(&self, element: &mut Element, place: &'static str) {
        if *self {
            ensure(element, place);
        } else {
            remove(element, place);
        }
    }
}

impl Field for Option<Memory> {
    fn get(element: &Element, place: &'static str) -> Result<Self, Error> {
        Ok(value::size(element, place, "KiB")?.map(Memory))
    }

    fn set(&self, element: &mut Element, place: &'static str) {
        let Some(Memory(ByteCount(bytes))) = self else { return remove(element, place) };
        let memory = ensure(element, place);
        memory.set_attribute("unit", "KiB");
        memory.set_content(bytes.div_ceil(1024).to_string());
    }
}

/// The view of the element at a path, if it is there.
pub(in crate::xml) fn get_view<V: View>(
    element: &Element,
    place: &'static str,
) -> Result<Option<V>, Error> {
    element.find(place).map(V::read).transpose()
}

/// Puts a view into the element at a path, or removes that.
pub(in crate::xml) fn set_view<V: View>(
    view: Option<&V>,
    element: &mut Element,
    place: &'static str,
) {
    match view {
        Some(view) => view.write_to(ensure(element, place)),
        None => remove(element, place),
    }
}

/// All elements at a path. They are told apart by their order.
impl<V: View> Field for Vec<V> {
    fn get(element: &Element, place: &'static str) -> Result<Self, Error> {
        element.find_all(place).into_iter().map(V::read).collect()
    }

    fn set(&self, element: &mut Element, place: &'static str) {
        let (path, name) = place.rsplit_once('/').unwrap_or(("", place));
        // Nothing is made to hold nothing.
        if self.is_empty() && element.find(place).is_none() {
            return;
        }
        let parent = ensure(element, path);
        let mut views = self.iter();
        let mut surplus = 0;
        for child in parent.elements_mut().filter(|child| child.name() == name) {
            match views.next() {
                Some(view) => view.write_to(child),
                None => surplus += 1,
            }
        }
        remove_last(parent, name, surplus);
        for view in views {
            let mut child = Element::new(name);
            view.write_to(&mut child);
            insert_after_last(parent, name, child);
        }
    }
}

fn text_at(element: &Element, place: &'static str) -> Option<String> {
    match place.split_once('@') {
        Some(("", name)) => element.attribute(name).map(str::to_owned),
        Some((path, name)) => value::attribute(element, path, name),
        None => value::content(element, place),
    }
}

fn holder<'a>(element: &'a mut Element, path: &str) -> Option<&'a mut Element> {
    if path.is_empty() { Some(element) } else { element.find_mut(path) }
}

/// The element at a path, made as far as it is not there.
fn ensure<'a>(element: &'a mut Element, path: &'static str) -> &'a mut Element {
    if path.is_empty() {
        return element;
    }
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    // The whole path may be there below a later element of the first name.
    let whole = element
        .elements()
        .position(|child| child.name() == first && (rest.is_empty() || child.find(rest).is_some()));
    let at = whole.or_else(|| element.elements().position(|child| child.name() == first));
    let at = at.unwrap_or_else(|| {
        element.push(Element::new(first));
        element.elements().count().saturating_sub(1)
    });
    // Its index was just found.
    let mut children = element.nodes.iter_mut().filter_map(as_element);
    match children.nth(at) {
        Some(child) => ensure(child, rest),
        None => unreachable!("the child was found or pushed"),
    }
}

fn as_element(node: &mut Node) -> Option<&mut Element> {
    if let Node::Element(element) = node { Some(element) } else { None }
}

/// Removes the first element at a path.
fn remove(element: &mut Element, path: &str) {
    let (parent, name) = path.rsplit_once('/').unwrap_or(("", path));
    let Some(parent) = holder_of(element, parent, name) else { return };
    let mut first = true;
    parent.remove(|child| child.name() == name && std::mem::take(&mut first));
}

/// The first element at a path that has a child of this name.
fn holder_of<'a>(element: &'a mut Element, path: &str, name: &str) -> Option<&'a mut Element> {
    if path.is_empty() {
        return element.find(name).is_some().then_some(element);
    }
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let named = element.elements_mut().filter(|child| child.name() == first);
    named.into_iter().find_map(|child| holder_of(child, rest, name))
}

/// Removes an element that has nothing (any more).
fn prune(element: &mut Element, path: &str) {
    let is_empty = |child: &Element| child.attributes().next().is_none() && child.nodes.is_empty();
    if !path.is_empty() && element.find(path).is_some_and(is_empty) {
        remove(element, path);
    }
}

fn remove_last(parent: &mut Element, name: &str, surplus: usize) {
    let count = parent.elements_named(name).count();
    let mut index = 0;
    parent.remove(|child| {
        if child.name() != name {
            return false;
        }
        index += 1;
        index > count - surplus.min(count)
    });
}

/// Beside its like, where there are any.
fn insert_after_last(parent: &mut Element, name: &str, child: Element) {
    let last = parent.elements().enumerate().filter(|(_, child)| child.name() == name).last();
    match last.map(|(index, _)| index + 1) {
        Some(index) if index < parent.elements().count() => parent.insert(index, child),
        _ => parent.push(child),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::xml::parse;

    fn changed(xml: &str, change: impl FnOnce(&mut Element)) -> String {
        let mut document = parse(xml).unwrap();
        change(document.root_mut());
        document.to_string()
    }

    #[test]
    fn a_place_is_made_changed_and_removed() {
        let some = |text: &str| Some(text.to_owned());
        let none = || None::<String>;
        for (xml, place, value, expected) in [
            ("<a/>", "@k", some("1"), "<a k='1'/>"),
            ("<a k='1'/>", "@k", none(), "<a/>"),
            ("<a/>", "b@k", some("1"), "<a>\n  <b k='1'/>\n</a>"),
            ("<a><b k='1'/></a>", "b@k", none(), "<a></a>"),
            ("<a><b k='1' l='2'/></a>", "b@k", none(), "<a><b l='2'/></a>"),
            ("<a><b k='1'><!-- c --></b></a>", "b@k", none(), "<a><b><!-- c --></b></a>"),
            ("<a/>", "b/c", some("t"), "<a>\n  <b>\n    <c>t</c>\n  </b>\n</a>"),
            ("<a><b/><b><c>x</c></b></a>", "b/c", some("t"), "<a><b/><b><c>t</c></b></a>"),
            ("<a><b/><b><c>x</c></b></a>", "b/c", none(), "<a><b/><b></b></a>"),
            ("<a><b/></a>", "b/c", none(), "<a><b/></a>"),
        ] {
            assert_eq!(changed(xml, |a| value.set(a, place)), expected, "{xml} {place}");
        }
    }

    #[test]
    fn what_is_the_same_is_not_touched() {
        let xml = "<a k = \"&#49;\"><m unit = 'MiB' > 1 </m><b ><c/></b></a>";
        let kept = changed(xml, |a| {
            write(a, "@k", &Some("1".to_owned()));
            write(a, "@l", &None::<u32>);
            write(a, "m", &Some(Memory(ByteCount(1 << 20))));
            write(a, "b/c", &true);
            write(a, "d", &false);
        });
        assert_eq!(kept, xml);
        let memory = changed(xml, |a| write(a, "m", &Some(Memory(ByteCount(1 << 30)))));
        assert!(memory.contains("<m unit = 'KiB' >1048576</m>"), "{memory}");
    }

    #[test]
    fn words_that_are_none_are_refused() {
        let document = parse("<a k='maybe' n='x'/>").unwrap();
        let kinds = [
            <Option<Switch> as Field>::get(document.root(), "@k").map(drop),
            <Option<YesNo> as Field>::get(document.root(), "@k").map(drop),
            <Option<u32> as Field>::get(document.root(), "@n").map(drop),
        ];
        assert!(kinds.into_iter().all(|result| result.unwrap_err().kind() == ErrorKind::Value));
    }
}

//! Which regions gdb knows: batches, merged geometrically.
//!
//! gdb's cost per registration grows with the number of registered *objects* (1500 single ones take seconds, and minutes
//! with a pending breakpoint), hardly with their size. So regions are collected, registered together by
//! [`Registry::flush`], and small objects are merged into the next batch as in a log-structured merge tree: each object
//! has at least twice the regions of the one after it, hence at most log2(n)+1 objects, and a region is copied at most
//! that often.

use std::collections::{BTreeMap, HashMap};
use std::io;

use memmap2::Mmap;

use crate::announce::{self, Announcement};
use crate::dwarf::{Fragment, Scratch};
use crate::elf;
use crate::gdb_interface::Registration;
use crate::image::CodeImage;

/// A published region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RegionId(u64);

/// The regions that gdb knows or is about to. Dropping it makes gdb forget them.
#[derive(Debug, Default)]
pub struct Registry {
    next: u64,
    next_serial: u64,
    pending: Vec<Region>,
    /// From the oldest and largest to the newest and smallest.
    objects: Vec<Object>,
    /// Where registered regions are: searching all objects for each retired one would be quadratic.
    places: HashMap<RegionId, Place>,
    /// Retired regions still described by some object, by address. They do not overlap.
    retired: BTreeMap<u64, (RegionId, Place)>,
    /// What announced functions claim.
    announced: Vec<Mmap>,
    scratch: Scratch,
}

#[derive(Debug)]
struct Region {
    id: RegionId,
    fragment: Fragment,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    /// The object that describes the region.
    holder: u64,
    address: u64,
    end: u64,
}

#[derive(Debug)]
struct Object {
    serial: u64,
    regions: Vec<Region>,
    /// How many of them are retired.
    retired: usize,
    _registration: Registration,
}

impl Registry {
    /// An empty registry.
    pub fn new() -> Registry {
        Registry::default()
    }

    /// Adds a region. gdb learns of it at the next [`flush`](Registry::flush), which must come before the code first runs.
    pub fn publish(&mut self, image: &CodeImage) -> RegionId {
        debug_assert_eq!(image.problems(), Vec::<String>::new(), "image {}", image.name);
        let id = RegionId(self.next);
        self.next += 1;
        self.pending.push(Region { id, fragment: self.scratch.fragment(image) });
        id
    }

    /// Adds functions that have no code yet, so that breakpoints in them can be set and stay where they were asked for
    /// ([`crate::announce`] says why). To be retired when the function's code is published. Fails only for want of memory.
    pub fn announce(&mut self, functions: &[Announcement<'_>]) -> io::Result<Vec<RegionId>> {
        let (memory, images) = announce::images(functions)?;
        self.announced.push(memory);
        Ok(images.iter().map(|image| self.publish(image)).collect())
    }

    /// Tells gdb about all regions published since the last time. Costs some microseconds without gdb, and
    /// milliseconds under it: call it per batch, not per region.
    pub fn flush(&mut self) {
        if self.pending.is_empty() {
            return;
        }
        let mut batch = std::mem::take(&mut self.pending);
        // An object with a retired region whose place is taken again would give gdb two truths for one address.
        let reused = self.reused(&batch);
        let stale = |object: &mut Object| 4 * object.retired > object.regions.len() || reused.contains(&object.serial);
        let mut dissolved: Vec<Object> = self.objects.extract_if(.., stale).collect();
        let mut count = batch.len() + dissolved.iter().map(|object| object.regions.len()).sum::<usize>();
        while let Some(last) = self.objects.last()
            && last.regions.len() < 2 * count
            && last.regions.len() + count <= elf::MAX_REGIONS
        {
            count += last.regions.len();
            dissolved.extend(self.objects.pop());
        }
        // The old objects go first: were both there for a moment, gdb would set each breakpoint twice.
        for object in dissolved {
            let Object { regions, _registration, .. } = object;
            drop(_registration);
            for region in regions {
                let address = region.fragment.address;
                if self.retired.get(&address).is_some_and(|(id, _)| *id == region.id) {
                    self.retired.remove(&address);
                } else {
                    batch.push(region);
                }
            }
        }
        batch.sort_by_key(|region| region.fragment.address);
        while !batch.is_empty() {
            let rest = batch.split_off(batch.len().min(elf::MAX_REGIONS));
            let fragments: Vec<&Fragment> = batch.iter().map(|region| &region.fragment).collect();
            let registration = Registration::new(elf::object(&fragments));
            let serial = self.next_serial;
            self.next_serial += 1;
            self.places.extend(batch.iter().map(|region| {
                let Fragment { address, .. } = region.fragment;
                (region.id, Place { holder: serial, address, end: region.fragment.end() })
            }));
            self.objects.push(Object { serial, regions: batch, retired: 0, _registration: registration });
            batch = rest;
        }
        self.objects.sort_by_key(|object| std::cmp::Reverse(object.regions.len()));
    }

    /// Declares a region's code gone: no frame may return into it any more, and its memory may be used again. gdb forgets it
    /// at once if it was alone in its object, else at a later [`flush`](Registry::flush): when its place is used again, when
    /// a quarter of its object is retired, or when that is merged.
    pub fn retire(&mut self, id: RegionId) {
        if let Some(i) = self.pending.iter().position(|region| region.id == id) {
            self.pending.remove(i);
            return;
        }
        let Some(place) = self.places.remove(&id) else { return };
        let Some(i) = self.objects.iter().position(|object| object.serial == place.holder) else { return };
        self.retired.insert(place.address, (id, place));
        let object = &mut self.objects[i];
        object.retired += 1;
        if object.retired == object.regions.len() {
            for region in self.objects.remove(i).regions {
                self.retired.remove(&region.fragment.address);
            }
        }
    }

    /// How many objects gdb sees now.
    pub fn object_count(&self) -> usize {
        self.objects.len()
    }

    /// The objects that describe something else where regions of `batch` are now.
    fn reused(&self, batch: &[Region]) -> Vec<u64> {
        let mut holders = vec![];
        for new in batch {
            let below = self.retired.range(..new.fragment.end()).rev();
            let overlapping = below.map(|(_, (_, old))| old).take_while(|old| new.fragment.address < old.end);
            holders.extend(overlapping.map(|old| old.holder));
        }
        holders
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::{FileId, LineRow, Scope, SourceFile};

    fn at(address: u64) -> CodeImage {
        let file = FileId(0);
        CodeImage {
            address,
            length: 16,
            name: format!("py::f {address}"),
            files: vec![SourceFile { path: "/f.py".into() }],
            lines: vec![LineRow { offset: 0, file, line: 1, is_stmt: true }],
            root: Scope {
                function: "f".into(),
                file,
                decl_line: 1,
                call_site: None,
                ranges: vec![],
                variables: vec![],
                inlined: vec![],
                rounds: vec![],
            },
            cfi: vec![],
        }
    }

    fn described(registry: &Registry) -> Vec<Vec<RegionId>> {
        registry.objects.iter().map(|object| object.regions.iter().map(|region| region.id).collect()).collect()
    }

    #[test]
    fn retired_regions_are_forgotten_when_their_place_is_used_again() {
        let mut registry = Registry::new();
        let old: Vec<RegionId> = (0..64).map(|i| registry.publish(&at(0x1000 + 16 * i))).collect();
        registry.flush();
        registry.retire(old[3]);
        registry.retire(old[3]);
        let elsewhere = registry.publish(&at(0x8000));
        registry.flush();
        assert_eq!(described(&registry), [old.clone(), vec![elsewhere]]);
        // Half of it over the place of the retired one.
        let new = registry.publish(&at(0x1000 + 16 * 3 + 8));
        registry.flush();
        let rest = old.iter().copied().filter(|id| *id != old[3]);
        let all: Vec<RegionId> = rest.clone().take(3).chain([new]).chain(rest.skip(3)).chain([elsewhere]).collect();
        assert_eq!(described(&registry), std::slice::from_ref(&all));
        all.iter().for_each(|id| registry.retire(*id));
        assert_eq!(registry.object_count(), 0);
        assert!(registry.retired.is_empty() && registry.places.is_empty());
    }

    #[test]
    fn objects_of_which_a_quarter_is_retired_are_made_anew() {
        let mut registry = Registry::new();
        let old: Vec<RegionId> = (0..64).map(|i| registry.publish(&at(0x1000 + 16 * i))).collect();
        registry.flush();
        old[..17].iter().for_each(|id| registry.retire(*id));
        let new = registry.publish(&at(0x8000));
        registry.flush();
        assert_eq!(described(&registry), [[&old[17..], &[new]].concat()]);
        assert!(registry.retired.is_empty());
    }
}

//! Which regions gdb knows: batches, merged geometrically.
//!
//! gdb's cost per registration grows with the number of registered *objects* (1500 single ones take seconds, and minutes
//! with a pending breakpoint), hardly with their size. So regions are collected, registered together by
//! [`Registry::flush`], and small objects are merged into the next batch as in a log-structured merge tree: each object
//! has at least twice the regions of the one after it, hence at most log2(n)+1 objects, and a region is copied at most
//! that often.

use std::collections::HashSet;
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
    pending: Vec<Region>,
    /// From the oldest and largest to the newest and smallest.
    objects: Vec<Object>,
    /// Retired regions still described by some object.
    retired: HashSet<RegionId>,
    /// What announced functions claim.
    announced: Vec<Mmap>,
    scratch: Scratch,
}

#[derive(Debug)]
struct Region {
    id: RegionId,
    fragment: Fragment,
}

#[derive(Debug)]
struct Object {
    regions: Vec<Region>,
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
        let stale: Vec<usize> = (0..self.objects.len()).filter(|&i| self.is_stale(&self.objects[i], &batch)).collect();
        let mut dissolved = vec![];
        for i in stale.into_iter().rev() {
            dissolved.push(self.objects.remove(i));
        }
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
            let Object { regions, _registration } = object;
            drop(_registration);
            batch.extend(regions.into_iter().filter(|region| !self.retired.remove(&region.id)));
        }
        batch.sort_by_key(|region| region.fragment.address);
        while !batch.is_empty() {
            let rest = batch.split_off(batch.len().min(elf::MAX_REGIONS));
            let fragments: Vec<&Fragment> = batch.iter().map(|region| &region.fragment).collect();
            let registration = Registration::new(elf::object(&fragments));
            self.objects.push(Object { regions: batch, _registration: registration });
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
        let holder = self.objects.iter().position(|object| object.regions.iter().any(|region| region.id == id));
        let Some(holder) = holder else { return };
        self.retired.insert(id);
        if self.objects[holder].regions.iter().all(|region| self.retired.contains(&region.id)) {
            for region in self.objects.remove(holder).regions {
                self.retired.remove(&region.id);
            }
        }
    }

    /// How many objects gdb sees now.
    pub fn object_count(&self) -> usize {
        self.objects.len()
    }

    fn is_stale(&self, object: &Object, batch: &[Region]) -> bool {
        if self.retired.is_empty() {
            return false;
        }
        let mut retired = object.regions.iter().filter(|region| self.retired.contains(&region.id)).peekable();
        if retired.peek().is_none() {
            return false;
        }
        let overlaps = |old: &Region| {
            batch
                .iter()
                .any(|new| new.fragment.address < old.fragment.end() && old.fragment.address < new.fragment.end())
        };
        let mut count = 0;
        let reused = retired.any(|region| {
            count += 1;
            overlaps(region)
        });
        reused || 4 * count > object.regions.len()
    }
}

/// The data folder, open: its store and its index as one [Library], and who may use it when.
///
/// [DataFolder] opens what lies in it; a server takes the [FolderLock], opens it in the background
/// ([Opening]), lays it on the [Shelf] that every route asks, and has [ChangeWatch] follow what
/// other processes import.
@NullMarked
package yangban.server.folder;

import org.jspecify.annotations.NullMarked;

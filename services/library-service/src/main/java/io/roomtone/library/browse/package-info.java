/// Lists recordings and shows one. Reads only, with Panache repositories on tables that the rest of the service
/// writes by SQL; never both in one transaction. The reader's scope is part of every query, so that nothing
/// outside is listed or counted.
package io.roomtone.library.browse;

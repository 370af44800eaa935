/// Lists answer `{items, total, page, size}`; pages count from 1 and hold 10, 25, 50 or 100 items.
package io.roomtone.kit.page;

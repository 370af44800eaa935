package io.roomtone.kit.page;

import java.util.List;

/// One page of a list.
///
/// @param total how many there are for this caller and these filters
/// @param page from 1
public record Page<T>(List<T> items, long total, int page, int size) {
    public static <T> Page<T> of(List<T> items, long total, PageRequest request) {
        return new Page<>(items, total, request.page(), request.size());
    }
}

/// How our words stand in columns: times as `timestamptz`, enums as their slugs.
package io.roomtone.kit.sql;

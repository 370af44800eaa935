/// The chart without a cluster: linted, rendered, checked against the types of Kubernetes by two independent models,
/// and
/// against itself (selectors, ports, routes, what a pod may do). What only a cluster can show is not shown here.
package io.roomtone.chart;

// Traces and metrics are heard by the whole process, and time-outs are counted: one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

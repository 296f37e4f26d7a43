// Listeners for traces and metrics receive those of the whole process, and timeouts need the processor, so tests run one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

using Igata.Generator.EmitModel;
using Igata.Specs;

namespace Igata.Generator;

/// <summary>What one generator driver remembers of the last run, beside what the compiler remembers of each step.</summary>
internal sealed class GeneratorMemory
{
    /// <summary>The results for the files as they were compiled.</summary>
    public SpecMemory Specs { get; } = new();

    /// <summary>The results for the files as they are, if only their locations differ.</summary>
    public SpecMemory Locations { get; } = new();

    /// <summary>The plans of the generated files.</summary>
    public PlanMemory Plans { get; } = new();
}

namespace Igata.Benchmarks;

/// <summary>A measurement that results in some rows and can be repeated.</summary>
/// <param name="Name">The name of the experiment.</param>
/// <param name="Measure">The function that measures.</param>
internal sealed record Experiment(string Name, Func<MeasurementSettings, CancellationToken, IReadOnlyList<TableRow>> Measure);

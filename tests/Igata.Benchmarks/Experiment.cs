namespace Igata.Benchmarks;

/// <summary>Something that is measured at once and gives some rows; may be measured again.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Measure">Does it.</param>
internal sealed record Experiment(string Name, Func<MeasurementSettings, CancellationToken, IReadOnlyList<TableRow>> Measure);

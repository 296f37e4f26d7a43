using System.Text.Json.Serialization;

namespace Igata.Benchmarks.Peers.Mutable;

/// <summary>Four members of one type.</summary>
public sealed class Row<T>
{
    public T? a { get; set; }
    public T? b { get; set; }
    public T? c { get; set; }
    public T? d { get; set; }
}

/// <summary>System.Text.Json source generation for rows of every type.</summary>
[JsonSerializable(typeof(List<Row<string>>))]
[JsonSerializable(typeof(List<Row<bool>>))]
[JsonSerializable(typeof(List<Row<int>>))]
[JsonSerializable(typeof(List<Row<long>>))]
[JsonSerializable(typeof(List<Row<ulong>>))]
[JsonSerializable(typeof(List<Row<double>>))]
[JsonSerializable(typeof(List<Row<decimal>>))]
[JsonSerializable(typeof(List<Row<Guid>>))]
[JsonSerializable(typeof(List<Row<DateTimeOffset>>))]
[JsonSerializable(typeof(List<Row<DateOnly>>))]
[JsonSerializable(typeof(List<Row<TimeOnly>>))]
internal sealed partial class RowJson : JsonSerializerContext;

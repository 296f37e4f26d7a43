using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Igata.Benchmarks.Peers.Mutable;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.TestApis.Store;

namespace Igata.Benchmarks;

/// <summary>Measures reading and writing a list of 100 rows with four members of one scalar.</summary>
internal static class ScalarExperiments
{
    private const double WriteGoal = 0.45;
    private const double ReadGoal = 0.30;
    private const int RowCount = 100;

    public static IEnumerable<Experiment> CreateExperiments() =>
    [
        Create<StringRow, string>("string", static n => string.Create(CultureInfo.InvariantCulture, $"\"text {n}\"")),
        Create<BooleanRow, bool>("boolean", static n => n % 2 == 0 ? "true" : "false"),
        Create<IntRow, int>("int", static n => string.Create(CultureInfo.InvariantCulture, $"{n * 7919}")),
        Create<LongRow, long>("long", static n => string.Create(CultureInfo.InvariantCulture, $"{n * 7919L * 1_000_003}")),
        Create<UlongRow, ulong>("ulong", static n => string.Create(CultureInfo.InvariantCulture, $"{n * 7919L * 1_000_003}")),
        Create<NumberRow, double>("number", static n => string.Create(CultureInfo.InvariantCulture, $"{n * 1.25}")),
        Create<DecimalRow, decimal>("decimal", static n => string.Create(CultureInfo.InvariantCulture, $"{n * 1.25m}")),
        Create<UuidRow, Guid>("uuid", static n => string.Create(CultureInfo.InvariantCulture, $"\"7e19cb20-fc79-4d2f-bf29-d498ff{n:000000}\"")),
        Create<Rfc3339Row, DateTimeOffset>("rfc3339", static n => string.Create(CultureInfo.InvariantCulture, $"\"2024-05-17T08:30:{n % 60:00}+00:00\"")),
        Create<DateRow, DateOnly>("date", static n => string.Create(CultureInfo.InvariantCulture, $"\"2024-05-{n % 28 + 1:00}\"")),
        Create<TimeRow, TimeOnly>("time", static n => string.Create(CultureInfo.InvariantCulture, $"\"08:30:{n % 60:00}\"")),
    ];

    private static Experiment Create<TRow, TValue>(string scalar, Func<int, string> createValue)
        where TRow : IJsonReadable<TRow>, IJsonWritable => new($"scalar {scalar}", (effort, cancellationToken) =>
        {
            byte[] json = CreateRows(createValue);
            var typeInfo = (JsonTypeInfo<List<Row<TValue>>>)RowJson.Default.GetTypeInfo(typeof(List<Row<TValue>>))!;
            Contender[] readers =
            [
                Contender.Create(ContenderNames.Ours, () => JsonCodec.Parse(json, JsonParsing.List<TRow>)),
                Contender.Create(ContenderNames.Stj, () => JsonSerializer.Deserialize(json, typeInfo)),
            ];
            Contender[] writers = [CreateWriter<TRow>(json), CreateWriter(json, typeInfo)];
            return
            [
                RowFactory.CreateBaselineRow($"read {RowCount} rows of {scalar}", InterleavedBenchmark.Run(readers, effort, cancellationToken), ReadGoal),
                RowFactory.CreateBaselineRow($"write {RowCount} rows of {scalar}", InterleavedBenchmark.Run(writers, effort, cancellationToken), WriteGoal),
            ];
        });

    private static Contender CreateWriter<TRow>(byte[] json)
        where TRow : IJsonReadable<TRow>, IJsonWritable
    {
        EquatableList<TRow> rows = JsonCodec.Parse(json, JsonParsing.List<TRow>);
        var output = new ArrayBufferWriter<byte>(json.Length * 2);
        return Contender.Create(ContenderNames.Ours, () =>
        {
            output.ResetWrittenCount();
            var writer = new JsonWriter(output);
            writer.List(rows, 0);
            writer.Flush();
        });
    }

    private static Contender CreateWriter<TValue>(byte[] json, JsonTypeInfo<List<Row<TValue>>> typeInfo)
    {
        List<Row<TValue>> rows = JsonSerializer.Deserialize(json, typeInfo)!;
        var output = new ArrayBufferWriter<byte>(json.Length * 2);
        var writer = new Utf8JsonWriter(output);
        return Contender.Create(ContenderNames.Stj, () =>
        {
            output.ResetWrittenCount();
            writer.Reset();
            JsonSerializer.Serialize(writer, rows, typeInfo);
        });
    }

    private static byte[] CreateRows(Func<int, string> createValue)
    {
        int next = 1;
        return Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Range(0, RowCount).Select(_ => CreateRow()))}]");

        string CreateRow() => $$"""{"a":{{createValue(next++)}},"b":{{createValue(next++)}},"c":{{createValue(next++)}},"d":{{createValue(next++)}}}""";
    }
}

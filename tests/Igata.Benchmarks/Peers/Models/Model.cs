using System.Text.Json.Serialization.Metadata;

namespace Igata.Benchmarks;

/// <summary>One type of document with the readers and writers of all contenders.</summary>
internal abstract class Model
{
    public abstract IReadOnlyList<Contender> CreateReaders(byte[] json);

    public abstract IReadOnlyList<Contender> CreateWriters(byte[] json);
}

/// <inheritdoc/>
/// <typeparam name="TMutable">The type of the baseline.</typeparam>
/// <typeparam name="TInit">The same type with required and init-only members.</typeparam>
/// <typeparam name="TKiota">The type for Kiota.</typeparam>
internal sealed class Model<TMutable, TInit, TKiota> : Model
{
    public required Func<byte[], Contender> Reader { get; init; }

    public required Func<byte[], Contender> Writer { get; init; }

    public required JsonTypeInfo<TMutable> Mutable { get; init; }

    public required JsonTypeInfo<TInit> Init { get; init; }

    public required KiotaModel<TKiota> Kiota { get; init; }

    public override IReadOnlyList<Contender> CreateReaders(byte[] json) =>
    [
        Reader(json),
        SystemTextJsonContenders.CreateReader(ContenderNames.Stj, json, Mutable),
        SystemTextJsonContenders.CreateReader(ContenderNames.Init, json, Init),
        NewtonsoftContenders.CreateReader<TMutable>(json),
        Kiota.CreateReader(json),
        FloorContenders.CreateScan(json),
        FloorContenders.CreateSkip(json),
    ];

    public override IReadOnlyList<Contender> CreateWriters(byte[] json) =>
    [
        Writer(json),
        SystemTextJsonContenders.CreateWriter(ContenderNames.Stj, json, Mutable),
        SystemTextJsonContenders.CreateWriter(ContenderNames.Init, json, Init),
        NewtonsoftContenders.CreateWriter<TMutable>(json),
        Kiota.CreateWriter(json),
        FloorContenders.CreateCopy(json),
    ];
}

using System.Text.Json.Serialization.Metadata;

namespace Igata.Benchmarks;

/// <summary>One shape of documents, as every contender reads and writes it.</summary>
internal abstract class Model
{
    public abstract IReadOnlyList<Contender> Readers(byte[] json);

    public abstract IReadOnlyList<Contender> Writers(byte[] json);
}

/// <inheritdoc/>
/// <typeparam name="TMutable">The baseline's type.</typeparam>
/// <typeparam name="TInit">The same with required and init-only members.</typeparam>
/// <typeparam name="TKiota">Kiota's type.</typeparam>
internal sealed class Model<TMutable, TInit, TKiota> : Model
{
    public required Func<byte[], Contender> Reader { get; init; }

    public required Func<byte[], Contender> Writer { get; init; }

    public required JsonTypeInfo<TMutable> Mutable { get; init; }

    public required JsonTypeInfo<TInit> Init { get; init; }

    public required KiotaForm<TKiota> Kiota { get; init; }

    public override IReadOnlyList<Contender> Readers(byte[] json) =>
    [
        Reader(json),
        SystemTextJson.Reader(Names.Stj, json, Mutable),
        SystemTextJson.Reader(Names.Init, json, Init),
        Newtonsoft.Reader<TMutable>(json),
        Kiota.Reader(json),
        Floors.Scan(json),
        Floors.Skip(json),
    ];

    public override IReadOnlyList<Contender> Writers(byte[] json) =>
    [
        Writer(json),
        SystemTextJson.Writer(Names.Stj, json, Mutable),
        SystemTextJson.Writer(Names.Init, json, Init),
        Newtonsoft.Writer<TMutable>(json),
        Kiota.Writer(json),
        Floors.Copy(json),
    ];
}

using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace Igata.Benchmarks;

/// <summary>How Kiota's serializer reads and writes a document; the bytes are parsed without a stream, which favours it.</summary>
internal sealed record KiotaForm<T>(Func<JsonParseNode, T> Read, Action<JsonSerializationWriter, T> Write)
{
    public Contender Reader(byte[] json) => Contender.Of(Names.Kiota, () => Parse(json));

    public Contender Writer(byte[] json)
    {
        T value = Parse(json);
        var output = new MemoryStream(json.Length * 2);
        return Contender.Of(Names.Kiota, () =>
        {
            output.SetLength(0);
            using var writer = new JsonSerializationWriter();
            Write(writer, value);
            using Stream content = writer.GetSerializedContent();
            content.CopyTo(output);
        });
    }

    private T Parse(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(new JsonParseNode(document.RootElement));
    }
}

/// <summary>The two forms that there are.</summary>
internal static class KiotaForm
{
    public static KiotaForm<T> Object<T>()
        where T : IParsable, new() => new(
            node => node.GetObjectValue(static _ => new T())!,
            (writer, value) => writer.WriteObjectValue(null, value));

    public static KiotaForm<List<T>> List<T>()
        where T : IParsable, new() => new(
            node => [.. node.GetCollectionOfObjectValues(static _ => new T())],
            (writer, value) => writer.WriteCollectionOfObjectValues(null, value));
}

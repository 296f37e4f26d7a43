using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Igata.Benchmarks;

/// <summary>System.Text.Json with source generation.</summary>
internal static class SystemTextJsonContenders
{
    public static Contender CreateReader<T>(string name, byte[] json, JsonTypeInfo<T> type) => new(name, times =>
    {
        T? result = default;
        for (int i = 0; i < times; i++)
        {
            result = JsonSerializer.Deserialize(json, type);
        }

        GC.KeepAlive(result);
    });

    public static Contender CreateWriter<T>(string name, byte[] json, JsonTypeInfo<T> type)
    {
        T value = JsonSerializer.Deserialize(json, type)!;
        var output = new ArrayBufferWriter<byte>(json.Length * 2);
        var writer = new Utf8JsonWriter(output);
        return new(name, times =>
        {
            for (int i = 0; i < times; i++)
            {
                output.ResetWrittenCount();
                writer.Reset(output);
                JsonSerializer.Serialize(writer, value, type);
                writer.Flush();
            }
        });
    }
}

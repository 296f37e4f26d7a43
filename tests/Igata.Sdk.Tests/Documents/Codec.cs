using System.Buffers;
using System.Reflection;
using Igata.Runtime;
using Igata.Runtime.Json;
using Igata.Sora;
using Igata.Specs.Model;

namespace Igata.Sdk.Tests.Documents;

/// <summary>Reads and writes a type of Sora by its name, using the generated code.</summary>
internal abstract class Codec
{
    private static readonly Dictionary<Type, Codec> Known = [];

    public abstract object Read(ReadOnlySpan<byte> json);

    public abstract void Write(object value, IBufferWriter<byte> output);

    public byte[] Write(object value)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(value, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Returns the codec of the request type of a method, or null if it has none.</summary>
    public static Codec? ForRequest(Method method) =>
        GetCall(method).GetParameters()[0].ParameterType is var type && type == typeof(CancellationToken) ? null : Create(type);

    /// <summary>Returns the codec of the response type of a method.</summary>
    public static Codec ForResponse(Method method) => Create(GetCall(method).ReturnType.GetGenericArguments()[0]);

    /// <summary>Returns the codec of a type in the spec.</summary>
    public static Codec Create(string name) => Create(typeof(SoraClient).Assembly.GetType($"Igata.Sora.{name}", throwOnError: true)!);

    public static Codec Create(Type type)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(type, out Codec? codec))
            {
                bool isList = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableList<>);
                Type codecType = isList ? typeof(ListCodec<>).MakeGenericType(type.GetGenericArguments()) : typeof(ValueCodec<>).MakeGenericType(type);
                Known[type] = codec = (Codec)Activator.CreateInstance(codecType)!;
            }

            return codec;
        }
    }

    private static MethodInfo GetCall(Method method) => typeof(ISoraService).GetMethod(method.Name + "Async")
        ?? throw new MissingMethodException(nameof(ISoraService), method.Name);

    private sealed class ValueCodec<T> : Codec
        where T : IJsonReadable<T>, IJsonWritable
    {
        public override object Read(ReadOnlySpan<byte> json) => JsonCodec.Parse<T>(json);

        public override void Write(object value, IBufferWriter<byte> output)
        {
            var json = new JsonWriter(output);
            ((IJsonWritable)value).Write(ref json);
            json.Flush();
        }
    }

    private sealed class ListCodec<T> : Codec
        where T : IJsonReadable<T>, IJsonWritable
    {
        private static readonly JsonReaderFunc<EquatableList<T>> ReadList = JsonParsing.List<T>;

        public override object Read(ReadOnlySpan<byte> json) => JsonCodec.Parse(json, ReadList);

        public override void Write(object value, IBufferWriter<byte> output)
        {
            var json = new JsonWriter(output);
            json.List((EquatableList<T>)value, 0);
            json.Flush();
        }
    }
}

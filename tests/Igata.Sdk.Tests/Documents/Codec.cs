using System.Buffers;
using System.Reflection;
using Igata.Runtime;
using Igata.Runtime.CompilerServices;
using Igata.Sora;
using Igata.Sora.Server;
using Igata.Specs.Model;

namespace Igata.Sdk.Tests.Documents;

/// <summary>Reads and writes one type of Sora that only its name tells, through the code that was cast for it.</summary>
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

    /// <summary>The codec of what a method takes; null where it takes nothing.</summary>
    public static Codec? ForRequest(Method method) =>
        GetCall(method).GetParameters()[0].ParameterType is var type && type == typeof(CancellationToken) ? null : Create(type);

    /// <summary>The codec of what a method gives.</summary>
    public static Codec ForResponse(Method method) => Create(GetCall(method).ReturnType.GetGenericArguments()[0]);

    /// <summary>The codec of a type that the spec names.</summary>
    public static Codec Create(string name) => Create(typeof(SoraClient).Assembly.GetType($"Igata.Sora.{name}", throwOnError: true)!);

    public static Codec Create(Type type)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(type, out Codec? codec))
            {
                bool isList = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableList<>);
                Type made = isList ? typeof(ListCodec<>).MakeGenericType(type.GetGenericArguments()) : typeof(ValueCodec<>).MakeGenericType(type);
                Known[type] = codec = (Codec)Activator.CreateInstance(made)!;
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

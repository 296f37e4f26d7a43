using System.Reflection;
using Igata.Runtime;

namespace Igata.Sdk.Tests.Webhooks;

/// <summary>Implements the interface of a receiver: records each request, and returns the documented response.</summary>
public class RecordingReceiver : DispatchProxy
{
    private static readonly MethodInfo ParseMethod = typeof(RecordingReceiver).GetMethod(nameof(Parse), BindingFlags.Static | BindingFlags.NonPublic)!;

    private readonly List<object> _requests = [];

    /// <summary>The requests, in the order in which they arrived.</summary>
    internal IReadOnlyList<object> Requests => _requests;

    /// <summary>The JSON of the response; null if there is none.</summary>
    internal string? Response { get; set; }

    internal Exception? Exception { get; set; }

    internal static (TWebhooks Handler, RecordingReceiver Recorder) Create<TWebhooks>()
        where TWebhooks : class
    {
        TWebhooks handler = Create<TWebhooks, RecordingReceiver>();
        return (handler, (RecordingReceiver)(object)handler);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        _requests.Add(args![0]!);
        if (Exception is not null)
        {
            throw Exception;
        }

        Type type = targetMethod!.ReturnType;
        return type == typeof(ValueTask) ? default(ValueTask) : ParseMethod.MakeGenericMethod(type.GetGenericArguments()[0]).Invoke(null, [Response]);
    }

    private static ValueTask<T?> Parse<T>(string? json)
    {
        if (json is null)
        {
            return default;
        }

        Type type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        MethodInfo parse = typeof(JsonCodec).GetMethods().Single(method => method.Name == nameof(JsonCodec.Parse) && method.GetGenericArguments().Length == 1 && method.GetParameters() is [{ ParameterType: var first }, { ParameterType: var second }] && first == typeof(string) && second == typeof(int));
        return new((T)parse.MakeGenericMethod(type).Invoke(null, [json, 64])!);
    }
}

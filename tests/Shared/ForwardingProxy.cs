using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Igata.Tests;

/// <summary>
/// Answers a service's interface by calling the client's method of the same name: so bytes go in and come out,
/// through the reader, the validation, the client and the writer, without a test that knows any type.
/// </summary>
public class ForwardingProxy<TClient> : DispatchProxy
    where TClient : class
{
    private TClient _client = null!;

    internal static TService Create<TService>(TClient client)
        where TService : class
    {
        TService service = Create<TService, ForwardingProxy<TClient>>();
        ((ForwardingProxy<TClient>)(object)service)._client = client;
        return service;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        MethodInfo method = typeof(TClient).GetMethod(targetMethod!.Name, [.. targetMethod.GetParameters().Select(parameter => parameter.ParameterType)])
            ?? throw new MissingMethodException(typeof(TClient).Name, targetMethod.Name);
        try
        {
            return method.Invoke(_client, args);
        }
        catch (TargetInvocationException fault) when (fault.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}

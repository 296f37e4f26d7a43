using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Igata.Tests;

/// <summary>
/// Implements the interface of a service by calling the client's method of the same name. So bytes pass through the reader, the
/// validation, the client and the writer, although no test refers to a generated type.
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
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}

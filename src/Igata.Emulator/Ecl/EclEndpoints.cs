using Igata.Ecl;
using Igata.Ecl.Server;
using Igata.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Igata.Emulator.Ecl;

/// <summary>Maps both hosts of the API, each to its own path, and their control API.</summary>
internal static class EclEndpoints
{
    public const string Path = "/ecl";
    public const string KeystonePath = "/keystone";

    public static void MapEcl(this IEndpointRouteBuilder endpoints, EmulatorHost host)
    {
        endpoints.MapGroup(Path).MapOperations(EclOperations.All, (context, _) => new(CreateService(context, host.Ecl)), static options => ConfigureErrorCodes(options, ""));
        endpoints.MapGroup(KeystonePath).MapOperations(EclOperations.All, (_, _) => new(new IdentityService(host.Ecl)), static options => ConfigureErrorCodes(options, "keystone"));
        endpoints.MapEclControl(host);
    }

    private static IEclService CreateService(HttpContext context, EclEmulator ecl)
    {
        context.Response.Headers["ECL-Transaction-ID"] = ecl.NewTransactionId();
        context.Response.OnStarting(static state => SetCharset((HttpResponse)state), context.Response);
        return new EclService(ecl, ecl.Authenticate(context.Request.Headers["X-Auth-Token"]));
    }

    /// <summary>Writes the charset as in the documented responses of this host. The responses of Keystone are documented without headers.</summary>
    private static Task SetCharset(HttpResponse response)
    {
        response.ContentType = response.ContentType is "application/json" ? "application/json; charset=utf-8" : response.ContentType;
        return Task.CompletedTask;
    }

    private static void ConfigureErrorCodes(OperationsOptions codes, string host)
    {
        codes.Endpoint = host;
        codes.UnknownOperationCode = EclError.Forbidden.Value;
        codes.InvalidBodyCode = EclError.InvalidRequest.Value;
        codes.InvalidRequestCode = EclError.InvalidRequest.Value;
        codes.TooLargeCode = EclError.InvalidRequest.Value;
    }
}

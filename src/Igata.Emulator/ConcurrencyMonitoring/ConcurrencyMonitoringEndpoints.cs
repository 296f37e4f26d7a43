using System.Globalization;
using System.Text;
using Igata.ConcurrencyMonitoring;
using Igata.ConcurrencyMonitoring.Server;
using Igata.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Igata.Emulator.ConcurrencyMonitoring;

/// <summary>Maps Concurrency Monitoring and its control API.</summary>
internal static class ConcurrencyMonitoringEndpoints
{
    public const string Path = "/concurrency-monitoring/v2";

    public static void MapConcurrencyMonitoring(this IEndpointRouteBuilder endpoints, EmulatorHost host)
    {
        endpoints.MapGroup(Path).MapOperations(
            ConcurrencyMonitoringOperations.All, (context, _) => new(CreateService(context, host.ConcurrencyMonitoring)), ConfigureErrorCodes);
        endpoints.MapConcurrencyMonitoringControl(host);
    }

    private static IConcurrencyMonitoringService CreateService(HttpContext context, ConcurrencyMonitoringEmulator emulator)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.OnStarting(() =>
        {
            // Clients compare the times of a response with this header, so it must use the same clock.
            context.Response.Headers.TryAdd(HeaderNames.Date, emulator.Now.ToString("r", CultureInfo.InvariantCulture));
            return Task.CompletedTask;
        });
        return new ConcurrencyMonitoringService(emulator, emulator.Authenticate(ReadUser(context.Request.Headers.Authorization)));
    }

    /// <summary>Reads the user name of HTTP basic authentication. The password is ignored.</summary>
    private static string? ReadUser(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        byte[] decoded = new byte[authorization.Length];
        return Convert.TryFromBase64String(authorization["Basic ".Length..].Trim(), decoded, out int length)
            ? Encoding.UTF8.GetString(decoded, 0, length).Split(':')[0]
            : null;
    }

    private static void ConfigureErrorCodes(OperationsOptions codes)
    {
        codes.UnknownOperationCode = ConcurrencyMonitoringError.UnknownSession.Value;
        codes.InvalidBodyCode = ConcurrencyMonitoringError.MetadataMissing.Value;
        codes.InvalidRequestCode = ConcurrencyMonitoringError.MetadataMissing.Value;
    }
}

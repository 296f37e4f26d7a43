using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Igata.Server;

internal static partial class ServerLog
{
    private const string Category = "Igata.Server";

    public static ILogger GetLogger(HttpContext context) => context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(Category);

    [LoggerMessage(1, LogLevel.Error, "{Target} failed.")]
    public static partial void Failed(ILogger logger, string target, Exception exception);

    [LoggerMessage(2, LogLevel.Debug, "The caller of {Target} closed the connection.")]
    public static partial void CallerGone(ILogger logger, string target);

    [LoggerMessage(3, LogLevel.Information, "A request to the webhook {Webhook} was rejected with {Status}: {Reason}")]
    public static partial void WebhookRejected(ILogger logger, string webhook, int status, string reason);
}

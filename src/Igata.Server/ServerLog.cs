using Microsoft.Extensions.Logging;

namespace Igata.Server;

internal static partial class ServerLog
{
    [LoggerMessage(1, LogLevel.Error, "{Target} failed.")]
    public static partial void Failed(ILogger logger, string target, Exception exception);
}

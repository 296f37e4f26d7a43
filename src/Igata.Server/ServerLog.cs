using Microsoft.Extensions.Logging;

namespace Igata.Server;

internal static partial class ServerLog
{
    /// <summary>The log category.</summary>
    public const string Category = "Igata.Server";

    [LoggerMessage(1, LogLevel.Error, "{Target} failed.")]
    public static partial void Failed(ILogger logger, string target, Exception exception);
}

using Microsoft.Extensions.Logging;

namespace Igata.Server;

internal static partial class ServerLog
{
    /// <summary>What the log of this server goes by.</summary>
    public const string Category = "Igata.Server";

    [LoggerMessage(1, LogLevel.Error, "{Target} failed.")]
    public static partial void Failed(ILogger logger, string target, Exception exception);
}

namespace Igata.Cli;

/// <summary>The exit codes.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>A spec has errors.</summary>
    public const int Errors = 1;

    /// <summary>The arguments are invalid, or refer to something that cannot be used.</summary>
    public const int Usage = 2;

    /// <summary>An internal error. The number is that of sysexits.h.</summary>
    public const int InternalError = 70;

    /// <summary>The command was cancelled with Ctrl-C. The number is the one that shells use for SIGINT.</summary>
    public const int Cancelled = 130;
}

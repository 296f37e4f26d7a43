namespace Igata.Cli;

/// <summary>What a script learns from a run.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>A spec has errors.</summary>
    public const int Errors = 1;

    /// <summary>The command was given something that it cannot work with.</summary>
    public const int Usage = 2;

    /// <summary>A fault of our own; the number is that of sysexits.h.</summary>
    public const int InternalError = 70;

    /// <summary>Ctrl-C; what shells make of SIGINT.</summary>
    public const int Cancelled = 130;
}

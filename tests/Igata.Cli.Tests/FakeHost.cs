namespace Igata.Cli.Tests;

/// <summary>A console that remembers.</summary>
internal sealed class FakeHost(string? folder, bool moves = false) : Host
{
    public override TextWriter Output { get; } = new StringWriter();

    public override TextWriter Error { get; } = new StringWriter();

    public override string Folder => folder ?? throw new InvalidOperationException("The folder\nis gone.");

    public override bool SupportsAnimation => moves;
}

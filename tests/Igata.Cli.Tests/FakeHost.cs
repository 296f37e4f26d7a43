namespace Igata.Cli.Tests;

/// <summary>A host that records the output.</summary>
internal sealed class FakeHost(string? folder, bool supportsAnimation = false) : Host
{
    public override TextWriter Output { get; } = new StringWriter();

    public override TextWriter Error { get; } = new StringWriter();

    public override string Folder => folder ?? throw new InvalidOperationException("The folder\nis gone.");

    public override bool SupportsAnimation => supportsAnimation;
}

namespace Igata.Cli.Export;

/// <summary>A text that is markup already, so that a template writes it as it is.</summary>
internal sealed record SafeText(string Text)
{
    public override string ToString() => Text;
}

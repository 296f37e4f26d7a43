namespace Igata.Generator.Tests.Accepted;

public sealed class TmpTests(ITestOutputHelper output)
{
    [Fact]
    public void Show()
    {
        string yaml = File.ReadAllText(Environment.GetEnvironmentVariable("TMP_YAML") ?? "/tmp/t.yaml");
        var (api, findings) = ConsumerProject.Check("x", yaml);
        output.WriteLine(string.Join('\n', findings));
        if (api is null) { return; }
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        output.WriteLine(string.Join('\n', ConsumerProject.Build([api], Environment.GetEnvironmentVariable("TMP_ROOT") ?? "Acme", Environment.GetEnvironmentVariable("TMP_CODE") ?? "")));
        output.WriteLine(System.Diagnostics.Stopwatch.GetElapsedTime(start).ToString());
        if (Environment.GetEnvironmentVariable("TMP_FILE") is { } file) { output.WriteLine(ConsumerProject.Show(api, file)); }
    }
}

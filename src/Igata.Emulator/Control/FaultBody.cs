namespace Igata.Emulator.Control;

/// <summary>A fault to come, and how many times.</summary>
internal static class FaultBody
{
    public static (Fault Fault, int Times) Read(ControlBody body)
    {
        string? kind = body.Text("kind");
        Fault fault = kind switch
        {
            "delay" => new Fault.Delay(TimeSpan.FromMilliseconds(body.Whole("milliseconds") ?? throw ControlBody.Missing("milliseconds"))),
            "drop" => new Fault.Drop(),
            "truncate" => new Fault.Truncate(),
            "wrong-id" => new Fault.WrongId(),
            "status" => new Fault.Status(body.Whole("status") ?? throw ControlBody.Missing("status"))
            {
                Body = body.Text("body"),
                ContentType = body.Text("content_type"),
            },
            _ => throw new ControlException(400, "kind must be delay, drop, truncate, wrong-id or status."),
        };
        int times = body.Whole("times") ?? 1;
        ControlBody.Need(times is >= 1 and <= 1000, "times must be between 1 and 1000.");
        fault = fault with { Target = body.Text("target"), Path = body.Text("path") };
        body.End();
        return (fault, times);
    }
}

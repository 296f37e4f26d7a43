namespace Igata.Emulator.Control;

/// <summary>Reads a fault to inject, and the number of times to inject it.</summary>
internal static class FaultBody
{
    public static (Fault Fault, int Times) Read(ControlBody body)
    {
        string? kind = body.ReadText("kind");
        Fault fault = kind switch
        {
            "delay" => new Fault.Delay(TimeSpan.FromMilliseconds(body.ReadInteger("milliseconds") ?? throw ControlBody.CreateMissingMemberException("milliseconds"))),
            "drop" => new Fault.Drop(),
            "truncate" => new Fault.Truncate(),
            "wrong-id" => new Fault.WrongId(),
            "status" => new Fault.Status(body.ReadInteger("status") ?? throw ControlBody.CreateMissingMemberException("status"))
            {
                Body = body.ReadText("body"),
                ContentType = body.ReadText("content_type"),
            },
            _ => throw new ControlException(400, "kind must be delay, drop, truncate, wrong-id or status."),
        };
        int times = body.ReadInteger("times") ?? 1;
        ControlBody.Require(times is >= 1 and <= 1000, "times must be between 1 and 1000.");
        fault = fault with { Target = body.ReadText("target"), Path = body.ReadText("path") };
        body.RequireNoMoreMembers();
        return (fault, times);
    }
}

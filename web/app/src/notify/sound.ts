const tones = [660, 880];
const length = 0.12;

let context: AudioContext | null = null;

/** Two short tones. Before the first click or key in the page browsers let it make none. */
export async function playSound(): Promise<void> {
  context ??= new AudioContext();
  if (context.state === "suspended" && navigator.userActivation?.hasBeenActive !== false) await context.resume();
  if (context.state !== "running") return;
  const begin = context.currentTime;
  tones.forEach((frequency, index) => tone(context as AudioContext, frequency, begin + index * length));
}

function tone(audio: AudioContext, frequency: number, at: number): void {
  const [source, volume] = [audio.createOscillator(), audio.createGain()];
  source.frequency.value = frequency;
  // Without a start and an end it clicks.
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.15, at + 0.01);
  volume.gain.linearRampToValueAtTime(0, at + length);
  source.connect(volume).connect(audio.destination);
  source.start(at);
  source.stop(at + length);
}

const size = 64;
const toldAtMost = 99;

let drawing: Promise<HTMLImageElement> | null = null;

function drawn(): Promise<HTMLImageElement> {
  drawing ??= new Promise((resolve, reject) => {
    const image = new Image(size, size);
    image.addEventListener("load", () => resolve(image));
    image.addEventListener("error", () => reject(new Error("The icon could not be loaded")));
    image.src = "/icon.svg";
  });
  return drawing;
}

/** The icon of the tab: with the number of what is meant for the user, else with a dot for anything unread. */
export async function iconFor(personal: number, unread: boolean): Promise<string> {
  if (personal === 0 && !unread) return "/icon.svg";
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const pen = canvas.getContext("2d");
  if (!pen) return "/icon.svg";
  pen.drawImage(await drawn(), 0, 0, size, size);
  if (personal > 0) badge(pen, personal > toldAtMost ? `${toldAtMost}+` : String(personal));
  else spot(pen, size - 14, size - 14, 13, "#b3261e");
  return canvas.toDataURL("image/png");
}

function badge(pen: CanvasRenderingContext2D, text: string): void {
  pen.font = `700 ${text.length > 2 ? 26 : 34}px system-ui, sans-serif`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  const width = Math.max(40, pen.measureText(text).width + 16);
  pen.fillStyle = "#b3261e";
  pen.strokeStyle = "#ffffff";
  pen.lineWidth = 4;
  pen.beginPath();
  pen.roundRect(size - width - 1, size - 42, width, 40, 20);
  pen.fill();
  pen.stroke();
  pen.fillStyle = "#ffffff";
  pen.fillText(text, size - width / 2 - 1, size - 20);
}

function spot(pen: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  pen.fillStyle = colour;
  pen.strokeStyle = "#ffffff";
  pen.lineWidth = 4;
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.fill();
  pen.stroke();
}

import type { ReactNode } from "react";

export function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const HashIcon = () => <Icon><path d="M7.5 3.5 6 16.5M14 3.5l-1.5 13M3.5 7.5h13.5M3 12.5h13.5" /></Icon>;
export const LockIcon = () => <Icon><rect x="4" y="9" width="12" height="8" rx="2" /><path d="M7 9V6.5a3 3 0 0 1 6 0V9" /></Icon>;
export const PlusIcon = () => <Icon><path d="M10 4v12M4 10h12" /></Icon>;
export const SearchIcon = () => <Icon><circle cx="9" cy="9" r="5.5" /><path d="m13.2 13.2 3.8 3.8" /></Icon>;
export const PencilIcon = () => <Icon><path d="m4 16 .8-3.5L13.6 3.7a1.4 1.4 0 0 1 2 0l.7.7a1.4 1.4 0 0 1 0 2L7.5 15.2z" /></Icon>;
export const TrashIcon = () => <Icon><path d="M3.5 5.5h13M8 5V3.5h4V5M5.5 5.5l.8 11h7.4l.8-11M8.5 8.5v5M11.5 8.5v5" /></Icon>;
export const PeopleIcon = () => <Icon><circle cx="7.5" cy="7" r="3" /><path d="M2 16.5a5.5 5.5 0 0 1 11 0M13 4.3a3 3 0 0 1 0 5.4M15 11.8a5.5 5.5 0 0 1 3 4.7" /></Icon>;
export const PersonIcon = () => <Icon><circle cx="10" cy="7" r="3.2" /><path d="M3.8 16.5a6.2 6.2 0 0 1 12.4 0" /></Icon>;
export const SunIcon = () => <Icon><circle cx="10" cy="10" r="3.3" /><path d="M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M15.7 4.3l-1.1 1.1M5.4 14.6l-1.1 1.1" /></Icon>;
export const MoonIcon = () => <Icon><path d="M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3z" /></Icon>;
export const LeaveIcon = () => <Icon><path d="M8 17H5.5a1.5 1.5 0 0 1-1.5-1.5v-11A1.5 1.5 0 0 1 5.5 3H8M13 6.5 16.5 10 13 13.5M16 10H8" /></Icon>;
export const SendIcon = () => <Icon><path d="M10 16V4.5M5 9.5l5-5 5 5" /></Icon>;
export const BackIcon = () => <Icon><path d="M12 4.5 6.5 10l5.5 5.5" /></Icon>;
export const DownIcon = () => <Icon><path d="M10 4v11.5M5 11l5 5 5-5" /></Icon>;
export const CloseIcon = () => <Icon><path d="m5 5 10 10M15 5 5 15" /></Icon>;
export const ClockIcon = () => <Icon><circle cx="10" cy="10" r="7" /><path d="M10 6v4.2l2.6 1.6" /></Icon>;
export const CheckIcon = () => <Icon><path d="m4.5 10.5 3.7 3.7 7.3-8" /></Icon>;
export const AlertIcon = () => <Icon><circle cx="10" cy="10" r="7" /><path d="M10 6.5v4.2M10 13.4v.1" /></Icon>;
export const ChatIcon = () => <Icon><path d="M3.5 6A2.5 2.5 0 0 1 6 3.5h8A2.5 2.5 0 0 1 16.5 6v5a2.5 2.5 0 0 1-2.5 2.5H9l-4 3v-3.1A2.5 2.5 0 0 1 3.5 11z" /></Icon>;
export const SmileIcon = () => <Icon><circle cx="10" cy="10" r="7" /><path d="M7 11.8a3.6 3.6 0 0 0 6 0M7.6 8v.1M12.4 8v.1" /></Icon>;
export const ReplyIcon = () => <Icon><path d="M8 4.5 3.5 9 8 13.5M4 9h7.5a5 5 0 0 1 5 5v1.5" /></Icon>;
export const ThreadIcon = () => <Icon><path d="M3.5 5.5A2 2 0 0 1 5.5 3.5h9a2 2 0 0 1 2 2v5.5a2 2 0 0 1-2 2H9.5L6 16v-3h-.5a2 2 0 0 1-2-2zM7 6.8h6M7 9.8h4" /></Icon>;
export const PinIcon = () => <Icon><path d="M7 3.5h6M8 3.5v5L5.5 11.5h9L12 8.5v-5M10 11.5V17" /></Icon>;
export const CopyIcon = () => <Icon><rect x="7" y="7" width="9.5" height="9.5" rx="2" /><path d="M13 7V5.5a2 2 0 0 0-2-2H5.5a2 2 0 0 0-2 2V11a2 2 0 0 0 2 2H7" /></Icon>;
export const LinkIcon = () => <Icon><path d="M8.5 11.5a3.2 3.2 0 0 0 4.6 0l2.5-2.5a3.25 3.25 0 0 0-4.6-4.6l-.8.8M11.5 8.5a3.2 3.2 0 0 0-4.6 0l-2.5 2.5a3.25 3.25 0 0 0 4.6 4.6l.8-.8" /></Icon>;
export const UnreadIcon = () => <Icon><path d="M16.5 8.5V11a2.5 2.5 0 0 1-2.5 2.5H9l-4 3v-3.1A2.5 2.5 0 0 1 3.5 11V6A2.5 2.5 0 0 1 6 3.5h6" /><circle cx="15.5" cy="4.5" r="2" fill="currentColor" stroke="none" /></Icon>;
export const EyeIcon = () => <Icon><path d="M2.5 10S5.3 5 10 5s7.5 5 7.5 5-2.8 5-7.5 5-7.5-5-7.5-5z" /><circle cx="10" cy="10" r="2.3" /></Icon>;
export const MoreIcon = () => <Icon><path d="M5 10v.1M10 10v.1M15 10v.1" strokeWidth="2.6" /></Icon>;
export const UpIcon = () => <Icon><path d="M10 16V4.5M5 9l5-5 5 5" /></Icon>;
export const FlagIcon = () => <Icon><path d="M5 17V3.5M5 4h9.5l-2 3.5 2 3.5H5" /></Icon>;
export const InfoIcon = () => <Icon><circle cx="10" cy="10" r="7" /><path d="M10 9.3v4.2M10 6.5v.1" /></Icon>;
export const MuteIcon = () => <Icon><path d="M5 14V9a5 5 0 0 1 8-4M15 8.5V14l1 1H6M8.5 17h3M3.5 3.5l13 13" /></Icon>;
export const AtIcon = () => <Icon><circle cx="10" cy="10" r="3" /><path d="M13 7v4.2a2 2 0 0 0 4 0V10a7 7 0 1 0-2.8 5.6" /></Icon>;
export const BellIcon = () => <Icon><path d="M5 14V9a5 5 0 0 1 10 0v5l1 1H4zM8.5 17h3" /></Icon>;
